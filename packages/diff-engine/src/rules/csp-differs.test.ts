import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const csp = (value: string) => ({ headers: { 'content-security-policy': value } });
const answer = (type: string, value?: string) => ({
  headers: { 'content-type': type, ...(value ? { 'content-security-policy': value } : {}) },
});
const https = (value?: string) => ({
  headers: {
    'strict-transport-security': 'max-age=31536000',
    ...(value ? { 'content-security-policy': value } : {}),
  },
});
const UPGRADE = 'upgrade-insecure-requests';
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
    [
      'each the hosts beside or below its own',
      csp('img-src https://api.staging.example https://*.staging.example:*'),
      csp('img-src https://api.shop.example https://*.shop.example:*'),
    ],
    [
      'the hosts beside a www, all of them or one more by name',
      {
        ...csp('img-src https://*.staging.shop.example https://api.staging.shop.example'),
        url: 'https://www.staging.shop.example/',
      },
      { ...csp('img-src https://*.shop.example'), url: 'https://www.shop.example/' },
    ],
    ['a nonce is made anew', csp("script-src 'nonce-abc'"), csp("script-src 'nonce-xyz'")],
    [
      'the fallback, said or not',
      csp("default-src 'self'; img-src 'self'"),
      csp("default-src 'self'"),
    ],
    [
      'upgrades where browsers insist on https',
      https(`default-src 'self'; ${UPGRADE}`),
      https("default-src 'self'"),
    ],
    ['nothing but upgrades where browsers insist on https', https(UPGRADE), https()],
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
      'the apex of a www, which is none of the names below',
      {
        ...csp('img-src https://staging.example https://*.staging.example'),
        url: 'https://www.staging.example/',
      },
      csp('img-src https://*.shop.example'),
      'warn',
      'left-weaker',
    ],
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
      'warn',
      'left-weaker',
    ],
    [
      'inline scripts on staging',
      csp("script-src 'self' 'unsafe-inline'"),
      csp("script-src 'self'"),
      'warn',
      'left-weaker',
    ],
    [
      'a hash more on staging',
      csp("script-src 'self' 'sha256-YQ=='"),
      csp("script-src 'self'"),
      'info',
      'left-weaker',
    ],
    [
      'a directive more on staging',
      csp("img-src 'self'; script-src 'self'"),
      csp("script-src 'self'"),
      'warn',
      'right-weaker',
    ],
    ['nothing but upgrades', csp(UPGRADE), {}, 'warn', 'right-weaker'],
    [
      'upgrades where browsers insist on https on the other side only',
      https(UPGRADE),
      {},
      'warn',
      'right-weaker',
    ],
    [
      'more than upgrades where browsers insist on https',
      https(`img-src 'self'; ${UPGRADE}`),
      https('img-src *'),
      'critical',
      'right-weaker',
    ],
    [
      'lost on JSON',
      answer('application/json', "default-src 'none'"),
      answer('application/problem+json'),
      'info',
      'right-weaker',
    ],
    [
      'lost on a redirect',
      { status: 302, ...csp("default-src 'none'") },
      { status: 302 },
      'info',
      'right-weaker',
    ],
    [
      'lost on a page beside JSON',
      answer('application/json', "default-src 'none'"),
      answer('text/html'),
      'critical',
      'right-weaker',
    ],
    [
      'lost on JSON beside a page',
      answer('text/html', "default-src 'none'"),
      answer('application/json'),
      'critical',
      'right-weaker',
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

it('forgives upgrades that are not needed', () =>
  expect(judged('csp-differs', https(UPGRADE), https()).forgiven).toMatchObject([
    { keys: ['content-security-policy'], left_value: UPGRADE, right_value: null },
  ]));
