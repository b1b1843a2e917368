import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import type { SideSketch } from '../testing/envelopes.ts';
import { testRule } from '../testing/test-rule.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

const file = (media_type: string | null, sha256: string, more: object = {}): SideSketch => ({
  body: { media_type, sha256, ...more },
});
/** On a host whose name has that many letters: `aa.aa`. */
const named = (letters: number, bytes: number, type = 'text/plain'): SideSketch => ({
  url: `https://${'a'.repeat(letters - 3)}.aa/`,
  ...file(type, `${letters}${bytes}`.padStart(64, '0'), { bytes }),
});

const login = { signatures: [{ kind: 'login-page' as const, name: 'generic' }] };

testRule('body-differs', {
  agrees: [
    ['the same bytes', file('text/css', A), file('text/css', A)],
    [
      'another status, which its own rule tells',
      file('text/css', A),
      { ...file('text/css', B), status: 404 },
    ],
    ['another media type, likewise', file('text/css', A), file('text/plain', B)],
    ['no body on one side', file('text/css', A), {}],
    [
      'one goes on beyond what is read',
      file('text/css', A),
      file('text/css', B, { truncated: true }),
    ],
    ['both do', file('text/css', A, { truncated: true }), file('text/css', B, { truncated: true })],
    [
      'an empty one, which length-differs tells',
      file('text/css', A),
      file('text/css', B, { bytes: 0 }),
    ],
    ['a login page in its place', file('text/css', A), file('text/css', B, login)],
    ...[
      'application/json',
      'application/problem+json',
      'text/json',
      'text/html',
      'application/xhtml+xml',
      'text/event-stream',
      'application/x-protobuf',
      'multipart/mixed',
      'x-font/any',
      null,
    ].map((type): [string, SideSketch, SideSketch] => [
      `values of the moment: ${type}`,
      file(type, A),
      file(type, B),
    ]),
    [
      'a site map that does so often',
      named(5, 100, 'application/xml'),
      named(10, 150, 'application/xml'),
    ],
    ['a feed', named(5, 100, 'application/rss+xml'), named(10, 115, 'application/rss+xml')],
    ['nothing but host names', named(10, 100, 'text/xml'), named(20, 200, 'text/xml')],
  ],
  drifts: [
    ...[
      'text/css',
      'text/javascript',
      'application/javascript',
      'application/x-javascript',
      'application/ecmascript',
      'font/woff2',
      'image/png',
      'image/svg+xml',
      'audio/ogg',
      'video/mp4',
      'application/wasm',
      'application/pdf',
      'application/zip',
      'application/gzip',
      'application/octet-stream',
      'application/xml',
      'application/atom+xml',
      'text/plain',
      'text/csv',
    ].map((type): [string, SideSketch, SideSketch, 'warn', 'none'] => [
      type,
      file(type, A),
      file(type, B),
      'warn',
      'none',
    ]),
    [
      'a feed that may name its own host twice',
      named(5, 100, 'application/rss+xml'),
      named(10, 110, 'application/rss+xml'),
      'info',
      'none',
    ],
    ['a robots.txt that may name its own host', named(5, 100), named(10, 105), 'info', 'none'],
    ['or often', named(10, 100), named(20, 200), 'info', 'none'],
    [
      'two names of one type',
      file('text/javascript', A),
      file('application/x-javascript', B),
      'warn',
      'none',
    ],
    [
      'two names of a font',
      file('application/font-woff2', A),
      file('font/woff2', B),
      'warn',
      'none',
    ],
    [
      'a script by an old name',
      named(5, 100, 'text/jscript'),
      named(10, 105, 'text/jscript'),
      'warn',
      'none',
    ],
    ['shorter by the longer host name', named(5, 100), named(10, 95), 'warn', 'none'],
    ['by no whole number of mentions', named(5, 100), named(10, 107), 'warn', 'none'],
    ['by more mentions than there is room for', named(5, 9), named(10, 19), 'warn', 'none'],
    ['of one size', named(5, 100), named(10, 100), 'warn', 'none'],
    ['host names of one length', named(5, 100), named(5, 105), 'warn', 'none'],
    [
      'a script',
      named(5, 100, 'text/javascript'),
      named(10, 105, 'text/javascript'),
      'warn',
      'none',
    ],
    ['a style', named(5, 100, 'text/css'), named(10, 105, 'text/css'), 'warn', 'none'],
    ['a picture', named(5, 100, 'image/png'), named(10, 105, 'image/png'), 'warn', 'none'],
  ],
});

it('says what it is and how large', () => {
  expect(
    judged('body-differs', file('text/css', A), file('text/css', B, { bytes: 70 })),
  ).toMatchObject({
    findings: [
      {
        message: 'The text/css body has 100 bytes on the left and other 70 bytes on the right.',
        left_value: A,
        right_value: B,
        identity: 'text/css',
        evidence: [{ section: 'content', keys: ['sha256'] }],
      },
    ],
    forgiven: [],
  });
});

it('says where it may be the own host name', () => {
  expect(judged('body-differs', named(5, 100), named(10, 105)).findings).toMatchObject([
    { message: expect.stringMatching(/on the right, which may be its own host name\.$/) },
  ]);
});

it('forgives what may be the own host name alone', () => {
  const [left, right] = [named(5, 100, 'text/xml'), named(10, 115, 'text/xml')];
  expect(judged('body-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [
      {
        section: 'content',
        keys: ['sha256'],
        left_value: '5100'.padStart(64, '0'),
        right_value: '10115'.padStart(64, '0'),
        reason: 'The sizes differ as they do by the own host names alone.',
      },
    ],
  });
});

it.each([
  [14, ['text/css', 'right', '1e4']],
  [50_100, 'text/css'],
  [900_000, ['text/css', 'left', '1e1']],
])('is known by the order of its size: %d bytes', (bytes, identity) => {
  const [left, right] = [file('text/css', A, { bytes: 50_000 }), file('text/css', B, { bytes })];
  expect(judged('body-differs', left, right).findings[0]?.identity).toEqual(identity);
});
