import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const asks = (challenge: string, status = 401): SideSketch => ({
  status,
  headers: { 'www-authenticate': challenge },
});

testRule('authentication-differs', {
  agrees: [
    ['the same', asks('Basic realm="a"'), asks('basic realm="a"')],
    ['order', asks('Basic, Bearer'), asks('Bearer, Basic')],
    ['a realm for people', asks('Basic realm="Staging v1.2"'), asks('Basic realm="Shop"')],
    ['a realm for people on one side', asks('Basic realm="Staging"'), asks('Basic')],
    ['a nonce', asks('Digest nonce="a"'), asks('Digest nonce="b"')],
    ['order of scopes', asks('Bearer scope="a b"'), asks('Bearer scope="b a"')],
    [
      'each side’s own host',
      asks('Bearer realm="https://staging.example/token"'),
      asks('Bearer realm="https://www.shop.example/token"'),
    ],
    ['one side is open, which access-differs tells', asks('Basic'), {}],
    ['nobody has to answer', asks('Basic', 200), asks('Bearer', 200)],
    ['a refusal', asks('Basic'), asks('Bearer', 403)],
    ['a refusal on the left', asks('Basic', 403), asks('Bearer')],
  ],
  drifts: [
    ['another scheme', asks('Basic realm="a"'), asks('Bearer'), 'critical', 'none'],
    ['a scheme lost', asks('Basic, Bearer'), asks('Bearer'), 'critical', 'none'],
    ['a scheme lost on staging', asks('Bearer'), asks('Basic, Bearer'), 'critical', 'none'],
    ['a challenge that is not named', asks('Basic'), { status: 401 }, 'critical', 'none'],
    [
      'a further realm',
      asks('Basic realm="a"'),
      asks('Basic realm="a", Basic realm="b"'),
      'warn',
      'none',
    ],
    [
      'another token service',
      asks('Bearer realm="https://a.example/t"'),
      asks('Bearer realm="https://b.example/t"'),
      'warn',
      'none',
    ],
    [
      'a token service on one side',
      asks('Bearer realm="a.example"'),
      asks('Bearer realm="Shop"'),
      'warn',
      'none',
    ],
    [
      'its own token service on one side',
      asks('Bearer realm="staging.example"'),
      asks('Bearer'),
      'warn',
      'none',
    ],
    [
      'another error',
      asks('Bearer error="invalid_token"'),
      asks('Bearer error="invalid_request"'),
      'warn',
      'none',
    ],
    ['another scope', asks('Bearer scope="a"'), asks('Bearer scope="b"'), 'warn', 'none'],
    [
      'another algorithm',
      asks('Digest algorithm=MD5'),
      asks('Digest algorithm=SHA-256'),
      'info',
      'none',
    ],
  ],
});

it.each([
  [
    asks('Basic'),
    asks('Bearer'),
    'Only the left side offers basic. Only the right side offers bearer.',
  ],
  [
    asks('Basic realm=a'),
    asks('Basic realm=a, Basic realm=b'),
    'Only the right side offers a further basic.',
  ],
  [
    asks('Bearer scope=a'),
    asks('Bearer'),
    'The scope of bearer is a on the left and missing on the right.',
  ],
  [
    asks('Digest qop=auth'),
    asks('Digest qop=x'),
    'The qop of digest is auth on the left and x on the right.',
  ],
])('%j and %j in words', (left, right, message) => {
  expect(judged('authentication-differs', left, right)).toMatchObject({
    findings: [{ message, evidence: [{ section: 'security', keys: ['www-authenticate'] }] }],
    forgiven: [],
  });
});

it.each([
  [asks('Basic realm="Staging"'), asks('Basic realm="Shop"')],
  [asks('Basic', 200), asks('Bearer', 200)],
])('%j and %j are forgiven', (left, right) => {
  expect(judged('authentication-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [
      {
        section: 'security',
        keys: ['www-authenticate'],
        reason: expect.stringContaining('where both sides ask'),
      },
    ],
  });
});

it('leaves it to access-differs where one side alone asks', () => {
  expect(judged('authentication-differs', asks('Basic'), {}).forgiven).toEqual([]);
});
