import type { Json } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { mends } from './mends.ts';

const url = 'https://shop.example/';
const allow = (origin: string, more = {}) => ({ 'access-control-allow-origin': origin, ...more });
const framedBy = (sources: string) => ({
  'content-security-policy': `default-src 'self'; frame-ancestors ${sources}`,
  'x-frame-options': null,
});
const resources = (policy: string) => ({
  'cross-origin-opener-policy': null,
  'cross-origin-resource-policy': policy,
});
const WITH = { 'access-control-allow-credentials': 'true' };

it.each<[code: string, before: Json, after: Json, mended: boolean]>([
  ['csp-differs', null, "default-src 'self'", true],
  ['access-differs', { status: 401 }, { status: 200 }, false],
  ['status-differs', 500, 200, true],
  ['status-differs', 404, 200, true],
  ['status-differs', 402, 200, false],
  ['status-differs', 451, 200, false],
  ['preflight-differs', { status: 403 }, { status: 204 }, false],
  ['cors-policy-differs', 'GET', 'GET, DELETE', false],
  ['cors-origin-differs', null, allow('https://app.example'), false],
  ['cors-origin-differs', allow('*'), null, false],
  ['cors-origin-differs', allow('https://app.example', WITH), null, false],
  ['cors-origin-differs', allow('null', WITH), null, true],
  ['cors-origin-differs', allow('https://a.example, https://b.example'), allow('*'), true],
  ['cookie-differs', { samesite: 'None' }, { samesite: 'Lax' }, false],
  ['cookie-differs', { samesite: 'Lax' }, { httponly: '', samesite: 'Lax' }, true],
  ['cookie-differs', null, { samesite: 'Lax' }, true],
  ['final-url-differs', 'https://sso.example/', url, false],
  ['final-url-differs', 'http://shop.example/', url, true],
  ['final-url-differs', '/there', '/here', true],
  ['redirect-chain-differs', ['https://sso.example/', url], [], false],
  ['redirect-chain-differs', ['http://shop.example/', url], [], true],
  ['cache-storability-differs', 'public, max-age=60', 'no-store', false],
  ['cache-storability-differs', { session_cookies: ['sid'] }, { session_cookies: [] }, true],
  ['framing-differs', { 'x-frame-options': null }, { 'x-frame-options': 'DENY' }, true],
  ['framing-differs', "default-src 'none'", "frame-ancestors 'none'", true],
  ['framing-differs', "frame-ancestors 'self'", "frame-ancestors 'none'", true],
  ['framing-differs', 'frame-ancestors *', "frame-ancestors 'none'", false],
  ['framing-differs', framedBy("'self' https://partner.example; img-src *"), 'DENY', false],
  ['framing-differs', 'img-src *;Frame-Ancestors\thttps:', "frame-ancestors 'SELF'", false],
  ['framing-differs', "frame-ancestors 'SELF', frame-ancestors *", 'DENY', true],
  ['cross-origin-policy-differs', null, 'same-origin', true],
  ['cross-origin-policy-differs', resources('cross-origin'), resources('same-origin'), false],
  ['cross-origin-policy-differs', 'Cross-Origin', 'same-site', false],
  ['cross-origin-policy-differs', resources('cross-origin'), resources('cross-origin'), true],
  ['cross-origin-policy-differs', 'cross-origin', null, true],
  ['cross-origin-policy-differs', resources('same-site'), resources('same-origin'), true],
  ['indexing-differs', { 'x-robots-tag': 'noindex' }, { 'x-robots-tag': null }, false],
])('%s: %j before, %j after: mended %s', (code, left_value, right_value, mended) => {
  const finding = { code, severity: 'warn', left_value, right_value } as const;
  expect(mends({ ...finding, direction: 'left-weaker' }, { url })).toBe(mended);
  expect(mends({ ...finding, direction: 'right-weaker' }, { url })).toBe(false);
  expect(mends({ ...finding, direction: 'none' }, { url })).toBe(false);
});
