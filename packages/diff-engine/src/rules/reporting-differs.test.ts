import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const sent = (headers: Record<string, string>) => ({ headers });
const endpoints = (value: string) => sent({ 'reporting-endpoints': value });
const to = (group: string, url: string, maxAge = 9) =>
  JSON.stringify({ group, max_age: maxAge, endpoints: [{ url }] });
const nel = (group: string, more = {}) => JSON.stringify({ report_to: group, max_age: 9, ...more });

const POLICY = "default-src 'self'; report-to csp";
const CLOUDFLARE = {
  nel: nel('cf-nel'),
  'report-to': to('cf-nel', 'https://a.nel.cloudflare.com/report/v4?s=abc'),
};

testRule('reporting-differs', {
  agrees: [
    ['neither', {}, {}],
    ['order', endpoints('a="/x", b="/y"'), endpoints('b="/y",a="/x"')],
    [
      'each its own host',
      endpoints('a="https://staging.example/r"'),
      endpoints('a="https://www.shop.example/r"'),
    ],
    [
      'another token and lifetime',
      sent({ 'report-to': to('a', 'https://r.example/r?s=1', 9) }),
      sent({ 'report-to': to('a', 'https://r.example/r?s=2', 99) }),
    ],
    ['an edge for itself', sent(CLOUDFLARE), {}],
    [
      'another edge for itself',
      sent(CLOUDFLARE),
      sent({ nel: nel('heroku-nel'), 'report-to': to('heroku-nel', 'https://nel.heroku.com/r') }),
    ],
    [
      'a policy whose group is nowhere defined on both sides',
      sent({ 'content-security-policy': POLICY }),
      sent({ 'content-security-policy': POLICY }),
    ],
    [
      'a policy whose group is defined on both sides',
      sent({ 'content-security-policy': POLICY, 'reporting-endpoints': 'csp="/r"' }),
      sent({ 'content-security-policy': POLICY, 'reporting-endpoints': 'csp="/r"' }),
    ],
  ],
  drifts: [
    ['a group lost', endpoints('a="/x"'), {}, 'info', 'right-weaker'],
    ['a group on production only', {}, endpoints('a="/x"'), 'info', 'left-weaker'],
    [
      'a name that begins like that of an edge',
      {},
      endpoints('cf-nel-2="/x"'),
      'info',
      'left-weaker',
    ],
    [
      'a name that ends like that of an edge',
      {},
      endpoints('my-cf-nel="/x"'),
      'info',
      'left-weaker',
    ],
    ['another endpoint', endpoints('a="/x"'), endpoints('a="/y"'), 'info', 'none'],
    [
      'failures reported to another group',
      sent({ nel: nel('a'), 'report-to': to('a', '/x') }),
      sent({ 'report-to': to('a', '/x') }),
      'info',
      'right-weaker',
    ],
    [
      'without subdomains',
      sent({ nel: nel('a', { include_subdomains: true }), 'report-to': to('a', '/x') }),
      sent({ nel: nel('a'), 'report-to': to('a', '/x') }),
      'info',
      'right-weaker',
    ],
    [
      'of its own against that of an edge',
      sent({ nel: nel('a'), 'report-to': to('a', '/x') }),
      sent({ nel: nel('cf-nel'), 'report-to': to('a', '/x') }),
      'info',
      'right-weaker',
    ],
    [
      'a policy names what nothing defines',
      sent({ 'content-security-policy': POLICY, 'reporting-endpoints': 'csp="/r"' }),
      sent({ 'content-security-policy': POLICY }),
      'info',
      'right-weaker',
    ],
    [
      'a policy that is tried out does',
      { headers: { 'content-security-policy-report-only': POLICY } },
      {},
      'info',
      'left-weaker',
    ],
  ],
});

it.each([
  [endpoints('a="/x"'), {}, 'The right side does not define the group a.'],
  [endpoints('a="/x"'), endpoints('a="/y"'), 'Reports to a go to other places.'],
  [
    sent({ 'content-security-policy': POLICY, 'reporting-endpoints': 'csp="/r"' }),
    sent({ 'content-security-policy': POLICY }),
    'On the right side nothing defines csp, which is to be reported to.',
  ],
  [
    sent({ 'reporting-endpoints': 'b="/x"' }),
    sent({ nel: nel('b') }),
    'Failures of the network are reported to other groups. On the right side nothing defines b, which is to be reported to.',
  ],
  [
    sent({ 'content-security-policy': 'report-to z, report-to both' }),
    sent({ 'content-security-policy': 'report-to b, report-to both' }),
    'On the right side nothing defines b, which is to be reported to. On the left side nothing defines z, which is to be reported to.',
  ],
  [
    endpoints('a="/x"'),
    sent({ 'content-security-policy': 'report-to b a' }),
    'The right side does not define the group a. On the right side nothing defines b, which is to be reported to.',
  ],
])('%j and %j in words', (left, right, message) => {
  const [finding, ...more] = judged('reporting-differs', left, right).findings;
  expect(more).toEqual([]);
  expect(finding?.message).toBe(message);
});

it.each([
  [endpoints('a="/x"'), {}, 'platform', ['reporting-endpoints']],
  [{}, sent({ 'content-security-policy': POLICY }), 'security', ['content-security-policy']],
])('%j and %j are proven by the fields that are there', (left, right, section, keys) => {
  expect(judged('reporting-differs', left, right).findings).toMatchObject([
    { evidence: [{ section, keys }] },
  ]);
});

it.each([
  [sent(CLOUDFLARE), {}, ['nel', 'report-to'], 'An edge asks for these reports for itself.'],
  [
    endpoints('a="https://r.example/?t=1"'),
    endpoints('a="https://r.example/?t=2"'),
    ['reporting-endpoints'],
    'The reports go to the same places.',
  ],
])('%j and %j are forgiven', (left, right, keys, reason) => {
  expect(judged('reporting-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [{ section: 'platform', keys, reason }],
  });
});
