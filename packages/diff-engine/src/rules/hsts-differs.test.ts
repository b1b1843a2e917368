import { testRule } from '../testing/test-rule.ts';

const hsts = (value: string) => ({ headers: { 'strict-transport-security': value } });
const http = { url: 'http://staging.example/' };

testRule('hsts-differs', {
  agrees: [
    ['neither', {}, {}],
    [
      'order and case',
      hsts('max-age=31536000; includeSubDomains'),
      hsts('IncludeSubDomains;MAX-AGE="31536000"'),
    ],
    ['longer than long enough', hsts('max-age=31536000'), hsts('max-age=63072000')],
    [
      'over http it is ignored',
      { ...http, ...hsts('max-age=31536000') },
      { url: 'http://www.shop.example/' },
    ],
  ],
  drifts: [
    ['missing', hsts('max-age=31536000'), {}, 'critical', 'right-weaker'],
    ['missing on staging', {}, hsts('max-age=31536000'), 'info', 'left-weaker'],
    ['switched off on staging', hsts('max-age=0'), hsts('max-age=31536000'), 'info', 'left-weaker'],
    ['short on staging', hsts('max-age=300'), hsts('max-age=31536000'), 'info', 'left-weaker'],
    ['switched off', hsts('max-age=31536000'), hsts('max-age=0'), 'critical', 'right-weaker'],
    ['invalid', hsts('max-age=31536000'), hsts('includeSubDomains'), 'critical', 'right-weaker'],
    ['short', hsts('max-age=31536000'), hsts('max-age=300'), 'warn', 'right-weaker'],
    [
      'without subdomains',
      hsts('max-age=31536000; includeSubDomains'),
      hsts('max-age=31536000'),
      'warn',
      'right-weaker',
    ],
    [
      'not preloaded',
      hsts('max-age=31536000; preload'),
      hsts('max-age=31536000'),
      'info',
      'right-weaker',
    ],
  ],
});
