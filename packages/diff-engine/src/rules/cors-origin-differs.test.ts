import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const allow = (origin: string, credentials?: string) => ({
  headers: {
    'access-control-allow-origin': origin,
    ...(credentials ? { 'access-control-allow-credentials': credentials } : {}),
  },
});

/** Asked from an origin. */
const asked = (from: string, more: object = {}) => ({ request: { origin: from }, ...more });
const EVIL = 'https://evil.example';

testRule('cors-origin-differs', {
  agrees: [
    [
      'production’s own host on both, of which staging is a name below',
      {
        url: 'https://staging.shop.example/',
        headers: { 'access-control-allow-origin': 'https://www.shop.example' },
      },
      {
        url: 'https://www.shop.example/',
        headers: { 'access-control-allow-origin': 'https://www.shop.example' },
      },
    ],
    [
      'each the app beside or below its own host',
      allow('https://app.staging.example'),
      allow('https://app.shop.example'),
    ],
    ['neither allows any', {}, {}],
    ['the same origin', allow('https://app.example'), allow('https://app.example')],
    ['each its own', allow('https://staging.example'), allow('https://www.shop.example')],
    ['a list allows nobody, like nothing', allow('https://a.example, https://b.example'), {}],
    ['credentials are never sent to a wildcard', allow('*', 'true'), allow('*')],
    [
      'the same origin reflected on both sides',
      asked(EVIL, allow(EVIL, 'true')),
      asked(EVIL, allow(EVIL, 'true')),
    ],
    [
      'only the exact true counts',
      allow('https://app.example', 'True'),
      allow('https://app.example'),
    ],
  ],
  drifts: [
    ...['https://APP.example', 'https://app.example:443', 'HTTPS://app.example'].map(
      (value): [string, SideSketch, SideSketch, 'critical', 'right-weaker'] => [
        `${value} is no origin that a browser sends`,
        asked('https://app.example', allow('https://app.example')),
        asked('https://app.example', allow(value)),
        'critical',
        'right-weaker',
      ],
    ),
    [
      'another origin, and credentials',
      allow('https://a.example', 'true'),
      allow('https://b.example'),
      'critical',
      'none',
    ],
    [
      'its own name over plain http is another origin',
      allow('http://staging.example', 'true'),
      {},
      'critical',
      'right-weaker',
    ],
    [
      'reflected with credentials',
      asked(EVIL),
      asked(EVIL, allow(EVIL, 'true')),
      'critical',
      'right-weaker',
    ],
    [
      'reflected with credentials on staging',
      asked(EVIL, allow(EVIL, 'true')),
      asked(EVIL),
      'critical',
      'left-weaker',
    ],
    [
      'reflected with credentials, where the other names one of its own',
      asked(EVIL, allow('https://app.example', 'true')),
      asked(EVIL, allow(EVIL, 'true')),
      'critical',
      'right-weaker',
    ],
    [
      'null reflected with credentials',
      asked('null'),
      asked('null', allow('null', 'true')),
      'critical',
      'right-weaker',
    ],
    [
      'reflected without credentials',
      asked(EVIL),
      asked(EVIL, allow(EVIL)),
      'critical',
      'left-weaker',
    ],
    ['null, with credentials', {}, allow('null', 'true'), 'critical', 'right-weaker'],
    ['null, with credentials, on staging', allow('null', 'true'), {}, 'critical', 'left-weaker'],
    [
      'null in place of one origin, with credentials',
      allow('https://app.example', 'true'),
      allow('null', 'true'),
      'critical',
      'right-weaker',
    ],
    ['null', {}, allow('null'), 'warn', 'right-weaker'],
    ['null on staging', allow('null'), {}, 'critical', 'left-weaker'],
    [
      'staging may read production, with credentials',
      {},
      allow('https://staging.example', 'true'),
      'critical',
      'right-weaker',
    ],
    [
      'staging may read both, which is its own',
      allow('https://staging.example', 'true'),
      allow('https://staging.example', 'true'),
      'critical',
      'right-weaker',
    ],
    ['staging may read production', {}, allow('https://staging.example'), 'warn', 'right-weaker'],
    [
      'production may read staging, with credentials',
      allow('https://www.shop.example', 'true'),
      {},
      'warn',
      'left-weaker',
    ],
    ['an invalid value', allow('*'), allow('*, *'), 'critical', 'right-weaker'],
    ['an invalid value on staging', allow('*, *'), allow('*'), 'critical', 'left-weaker'],
    [
      'two origins in one value',
      allow('https://app.example'),
      allow('https://app.example, https://b.example'),
      'critical',
      'right-weaker',
    ],
    [
      'an invalid value, and credentials',
      asked(EVIL, allow('*, *')),
      asked(EVIL, allow(EVIL, 'true')),
      'critical',
      'right-weaker',
    ],
    ['opened to anybody', {}, allow('*'), 'warn', 'right-weaker'],
    ['open to anybody on staging', allow('*'), {}, 'critical', 'left-weaker'],
    [
      'credentials lost',
      allow('https://app.example', 'true'),
      allow('https://app.example'),
      'critical',
      'left-weaker',
    ],
    ['lost', allow('https://app.example'), {}, 'critical', 'right-weaker'],
    ['missing on staging', {}, allow('https://app.example'), 'critical', 'left-weaker'],
    ['another origin', allow('https://a.example'), allow('https://b.example'), 'critical', 'none'],
    ['widened', allow('https://app.example'), allow('*'), 'warn', 'right-weaker'],
    [
      'any origin, but none with credentials',
      allow('https://app.example', 'true'),
      allow('*', 'true'),
      'critical',
      'right-weaker',
    ],
    ['its own origin, which changes nothing', allow('https://staging.example'), {}, 'info', 'none'],
    [
      'its own origin only',
      allow('https://app.example'),
      allow('https://www.shop.example'),
      'critical',
      'right-weaker',
    ],
    ['wider on staging', allow('*'), allow('https://app.example'), 'info', 'left-weaker'],
    [
      'credentials added',
      allow('https://app.example'),
      allow('https://app.example', 'true'),
      'critical',
      'right-weaker',
    ],
  ],
});

it.each([
  [asked(EVIL), asked(EVIL, allow(EVIL, 'true')), 'Only the right side', 'Use an allow-list'],
  [asked(EVIL, allow(EVIL, 'true')), asked(EVIL), 'Only the left side', 'Use an allow-list'],
  [{}, allow('null', 'true'), 'Only the right side lets null', 'Use an allow-list'],
  [{}, allow('null'), 'The right side lets any origin read', 'Let both sides'],
  [allow('*'), allow('*, *'), 'of the right side is invalid', 'Let both sides'],
  [allow('a', 'true'), allow('https://app.example'), 'of the left side is invalid', 'Let both'],
  [{}, allow('https://staging.example'), 'The right side lets the other side', 'Let both sides'],
  [
    {},
    allow('https://staging.example', 'true'),
    'also with the user’s credentials',
    'Let both sides',
  ],
  [{}, allow('*'), 'The right side lets any origin read', 'Let both sides'],
  [allow('*'), {}, 'The left side lets any origin read', 'Let both sides'],
])('%j and %j in words', (left, right, words, advice) => {
  const [finding] = judged('cors-origin-differs', left, right).findings;
  expect(finding?.message).toContain(words);
  expect(finding?.recommendation).toContain(advice);
});
