import { expect, it } from 'vitest';
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
  [{}, allow('*'), 'The right side lets any origin read', 'Let both sides'],
  [allow('*'), {}, 'The left side lets any origin read', 'Let both sides'],
])('%j and %j in words', (left, right, words, advice) => {
  const [finding] = judged('cors-origin-differs', left, right).findings;
  expect(finding?.message).toContain(words);
  expect(finding?.recommendation).toContain(advice);
});
