import { testRule } from '../testing/test-rule.ts';

const csp = (value: string) => ({ headers: { 'content-security-policy': value } });
const reportOnly = (value: string) => ({
  headers: { 'content-security-policy-report-only': value },
});

testRule('csp-differs', {
  agrees: [
    ['neither', {}, {}],
    [
      'order and case',
      csp("img-src a.example; script-src 'self'"),
      csp("Script-Src 'SELF';IMG-SRC a.example"),
    ],
    [
      'each its own host',
      csp('img-src https://staging.example'),
      csp('img-src https://www.shop.example'),
    ],
    ['a nonce is made anew', csp("script-src 'nonce-abc'"), csp("script-src 'nonce-xyz'")],
    [
      'the fallback, said or not',
      csp("default-src 'self'; img-src 'self'"),
      csp("default-src 'self'"),
    ],
    [
      'who may frame it, which framing-differs tells',
      csp("default-src 'self'; frame-ancestors 'none'"),
      csp("default-src 'self'"),
    ],
  ],
  drifts: [
    ['lost', csp("default-src 'self'"), {}, 'critical', 'right-weaker'],
    ['missing on staging', {}, csp("default-src 'self'"), 'warn', 'left-weaker'],
    [
      'never enforced',
      csp("default-src 'self'"),
      reportOnly("default-src 'self'"),
      'critical',
      'right-weaker',
    ],
    [
      'inline scripts',
      csp("script-src 'self'"),
      csp("script-src 'self' 'unsafe-inline'"),
      'critical',
      'right-weaker',
    ],
    ['anything', csp("script-src 'self'"), csp('script-src *'), 'critical', 'right-weaker'],
    [
      'a host more',
      csp("script-src 'self'"),
      csp("script-src 'self' https://cdn.example"),
      'warn',
      'right-weaker',
    ],
    [
      'a host more on staging',
      csp("script-src 'self' https://cdn.example"),
      csp("script-src 'self'"),
      'info',
      'left-weaker',
    ],
    [
      'other trials',
      reportOnly("default-src 'self'"),
      reportOnly("default-src 'none'"),
      'info',
      'none',
    ],
  ],
});
