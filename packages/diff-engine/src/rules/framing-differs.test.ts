import { testRule } from '../testing/test-rule.ts';

const csp = (value: string) => ({ headers: { 'content-security-policy': value } });
const options = (value: string) => ({ headers: { 'x-frame-options': value } });

testRule('framing-differs', {
  agrees: [
    ['two ways to say it', csp("frame-ancestors 'none'"), options('DENY')],
    [
      'frame-ancestors outweighs the older field',
      csp("frame-ancestors 'self'"),
      {
        headers: { 'content-security-policy': "frame-ancestors 'self'", 'x-frame-options': 'DENY' },
      },
    ],
    [
      'each its own host',
      csp('frame-ancestors https://staging.example'),
      csp('frame-ancestors https://www.shop.example'),
    ],
    ['any site by its list, or without one', csp('frame-ancestors *'), {}],
    ['ALLOW-FROM has no effect', options('ALLOW-FROM https://a.example'), {}],
  ],
  drifts: [
    ['lost', csp("frame-ancestors 'none'"), {}, 'critical', 'right-weaker'],
    ['open to any site', options('DENY'), csp('frame-ancestors *'), 'critical', 'right-weaker'],
    [
      'open to any site with a certificate',
      csp("frame-ancestors 'none'"),
      csp('frame-ancestors https:'),
      'critical',
      'right-weaker',
    ],
    ['lost on staging', {}, options('SAMEORIGIN'), 'warn', 'left-weaker'],
    [
      'a site more',
      csp("frame-ancestors 'self'"),
      csp("frame-ancestors 'self' https://partner.example"),
      'warn',
      'right-weaker',
    ],
    [
      'a site less',
      csp("frame-ancestors 'self' https://partner.example"),
      csp("frame-ancestors 'self'"),
      'warn',
      'left-weaker',
    ],
    [
      'lost on JSON',
      { headers: { 'content-type': 'application/json', 'x-frame-options': 'DENY' } },
      { headers: { 'content-type': 'application/json' } },
      'info',
      'right-weaker',
    ],
    [
      'lost on a redirect',
      { status: 302, ...options('DENY') },
      { status: 302 },
      'info',
      'right-weaker',
    ],
    [
      'lost on a page beside JSON',
      { headers: { 'content-type': 'application/json', 'x-frame-options': 'DENY' } },
      {},
      'critical',
      'right-weaker',
    ],
    [
      'lost on JSON beside a page',
      options('DENY'),
      {
        headers: { 'content-type': 'application/json' },
      },
      'critical',
      'right-weaker',
    ],
  ],
});
