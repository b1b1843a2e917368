import type { Unseen } from '@env-drift/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { arbitraryAnswer } from './testing/arbitrary-sketch.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));
const codes = (left: SideSketch, right: SideSketch) =>
  diff(left, right).findings.map(({ code }) => code);

const cookies = [{ name: 'cart', attributes: { secure: '' } }];
const page = { media_type: 'text/html', bytes: 3000 };
const challenge = { signatures: [{ kind: 'bot-challenge' as const, name: 'generic' }] };

describe('what one side cannot see is no drift', () => {
  it.each<[string, SideSketch, SideSketch, string[]]>([
    ['cookies that are seen to be missing', { cookies }, {}, ['cookie-differs']],
    ['cookies', { cookies }, { unseen: ['cookies'] }, []],
    ['fields that are seen to be missing', { headers: { vary: 'cookie' } }, {}, ['vary-differs']],
    [
      'fields',
      { headers: { vary: 'cookie', 'x-a': '1' }, others: { 'x-b': '0123456789abcdef' } },
      { others: {}, unseen: ['headers'] },
      [],
    ],
    [
      'fields of the coding',
      { headers: { 'content-encoding': 'br', 'content-length': '9', vary: 'cookie' } },
      { unseen: ['coding'] },
      ['vary-differs'],
    ],
    ['a body', { body: { truncated: true } }, { unseen: ['body'] }, []],
    ['the times, which are seen', { ms: 4000 }, { unseen: ['body'] }, ['timing-differs']],
    ['the times', { ms: 4000 }, { unseen: ['timing'], ms: 0 }, []],
    ['the status, which is seen', { status: 404 }, { unseen: ['headers'] }, ['status-differs']],
    ['what both cannot see', { unseen: ['body'] }, { unseen: ['body', 'cookies'] }, []],
    [
      'each what the other sees',
      { cookies, unseen: ['body'] },
      { body: page, unseen: ['cookies'] },
      [],
    ],
    ['one sample', { cookies, again: [{}] }, { again: [{ unseen: ['cookies'] }] }, []],
    [
      'what differs among the samples of the other side',
      { cookies, again: [{ cookies: [] }] },
      { unseen: ['cookies'] },
      [],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(codes(left, right)).toEqual(expected);
    expect(codes(right, left)).toEqual(expected);
  });

  it('lists a time that only one side has, and shows none for the other', () => {
    const { timing, forgiven } = diff({ ms: 4000 }, { unseen: ['timing'], ms: 0 });
    expect(timing).toEqual({});
    expect(forgiven).toMatchObject([
      { section: 'timing', keys: ['duration_ms'], left_value: { duration_ms: 4000 } },
    ]);
  });

  it('a failure, which shows nothing, hides nothing of the other side', () => {
    const { content, forgiven } = diff(
      { body: page },
      { error: 'connection_refused', unseen: ['body'] },
    );
    expect(content).toHaveProperty('bytes');
    expect(forgiven).toEqual([]);
  });
});

describe('what only the other side saw is forgiven with a reason', () => {
  it.each<[string, SideSketch, Unseen, object[]]>([
    [
      'cookies',
      { cookies },
      'cookies',
      [
        {
          section: 'cookies',
          keys: ['cart'],
          reason: 'The capture of the right side does not show this.',
          left_value: { cart: { secure: '' } },
          right_value: null,
        },
      ],
    ],
    [
      'a body',
      { body: page },
      'body',
      [
        {
          section: 'content',
          keys: ['bytes', 'media_type', 'sha256', 'truncated'],
          reason: 'The capture of the right side does not show this.',
          left_value: {
            bytes: 3000,
            media_type: 'text/html',
            sha256: 'a'.repeat(64),
            truncated: false,
          },
          right_value: null,
        },
      ],
    ],
    [
      'fields, each with the rule that would judge it',
      { headers: { vary: 'cookie', etag: '"a"', server: 'a' } },
      'headers',
      [
        { section: 'cache', keys: ['etag', 'vary'], left_value: { etag: '"a"', vary: 'cookie' } },
        { section: 'platform', keys: ['server'], left_value: { server: 'a' } },
      ],
    ],
    [
      'fields of the coding',
      { headers: { 'content-encoding': 'br' } },
      'coding',
      [
        {
          section: 'content',
          keys: ['content-encoding'],
          reason: 'The capture of the right side does not show this.',
        },
      ],
    ],
    ['nothing that it did not see either', {}, 'body', []],
  ])('%s', (_, left, part, expected) => {
    const { forgiven, findings } = diff(left, { unseen: [part] });
    expect(findings).toEqual([]);
    expect(forgiven).toEqual(expected.map((each) => expect.objectContaining(each) as unknown));
    expect(diff({ unseen: [part] }, left).forgiven).toHaveLength(expected.length);
  });

  it('names the side that does not show it', () => {
    const { forgiven } = diff({ unseen: ['cookies'] }, { cookies });
    expect(forgiven).toMatchObject([{ reason: expect.stringContaining('left side') as unknown }]);
  });

  it('but nothing in which both agree', () => {
    expect(diff({ cookies }, { cookies, unseen: ['cookies'] }).forgiven).toEqual([]);
  });
});

it.each<[string, SideSketch, Unseen]>([
  ['a body', { body: challenge }, 'body'],
  ['a field', { headers: { 'cf-mitigated': 'challenge', server: 'a' } }, 'headers'],
])('a bot wall that %s tells of is still one', (_, wall, part) => {
  const { verdict, findings } = diff(wall, { unseen: [part] });
  expect(verdict).toBe('inconclusive');
  expect(findings).toMatchObject([{ code: 'blocked-by-challenge' }]);
});

it('a side against what could be seen of it: a match', () => {
  const anyParts = fc.subarray<Unseen>(['headers', 'cookies', 'body', 'coding']);
  fc.assert(
    fc.property(arbitraryAnswer, anyParts, (answer, unseen) => {
      const sketch = { ...answer, again: [] };
      const { body, headers = {}, others, ...rest } = sketch;
      const blind: SideSketch = {
        ...rest,
        headers: unseen.includes('headers') ? {} : without(headers, unseen),
        ...(body && !unseen.includes('body') && { body }),
        ...(others && !unseen.includes('headers') && { others }),
        ...(unseen.includes('cookies') && { cookies: [] }),
        unseen,
      };
      const [whole, part] = [captures(STAGING, sketch), captures(STAGING, blind)];
      expect(diffEnvelopes(whole, part)).toMatchObject({ verdict: 'match', findings: [] });
      expect(diffEnvelopes(part, whole)).toMatchObject({ verdict: 'match', findings: [] });
    }),
  );
});

const without = (headers: Record<string, string>, unseen: Unseen[]) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !unseen.includes('coding') ||
        !['content-encoding', 'content-length', 'transfer-encoding'].includes(name),
    ),
  );
