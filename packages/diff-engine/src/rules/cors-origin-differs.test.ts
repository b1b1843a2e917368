import { testRule } from '../testing/test-rule.ts';

const allow = (origin: string, credentials?: string) => ({
  headers: {
    'access-control-allow-origin': origin,
    ...(credentials ? { 'access-control-allow-credentials': credentials } : {}),
  },
});

testRule('cors-origin-differs', {
  agrees: [
    ['neither allows any', {}, {}],
    ['the same origin', allow('https://app.example'), allow('https://app.example')],
    ['each its own', allow('https://staging.example'), allow('https://www.shop.example')],
    ['a list allows nobody, like nothing', allow('https://a.example, https://b.example'), {}],
    ['credentials are never sent to a wildcard', allow('*', 'true'), allow('*')],
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
