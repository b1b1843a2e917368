import { facts } from '../make-diff.ts';
import { drift, overHttps, type Row } from './row.ts';

const security = drift('security');
const CSP = 'content-security-policy';
const HSTS = 'strict-transport-security';
const noCsp = security('csp-differs', CSP, "default-src 'self'", null);
const noFrames = security(
  'framing-differs',
  `${CSP} x-frame-options`,
  { [CSP]: 'x', 'x-frame-options': 'DENY' },
  { [CSP]: null, 'x-frame-options': null },
);
const noHsts = security('hsts-differs', HSTS, 'max-age=31536000', null);
const noSniff = security('nosniff-differs', 'x-content-type-options', 'nosniff', null);
const asked = { origin: 'https://app.example', method: 'PUT', headers: ['X-Trace'] };
const preflight = (left: string | null, right: string | null, status = 204) =>
  security(
    'preflight-differs',
    'preflight',
    { asked, status: 204, 'access-control-allow-headers': left },
    { asked, status, 'access-control-allow-headers': right },
  );
const measuring = security(
  'csp-differs',
  CSP,
  "script-src 'self'",
  'script-src https://static.hotjar.com',
  { direction: 'none' },
);

export const securityRows: readonly Row[] = [
  { seen: 'HSTS | none', findings: [noHsts], causes: ['hsts-not-sent'] },
  {
    seen: 'HSTS of a year | of five minutes',
    findings: [security('hsts-differs', HSTS, 'max-age=31536000', 'max-age=300')],
    causes: ['hsts-not-sent'],
  },
  { seen: 'nosniff | none', findings: [noSniff], causes: ['security-header-kept-apart'] },
  {
    seen: 'no framing | framing, and other rights of the page',
    findings: [
      noFrames,
      security('permissions-policy-differs', 'permissions-policy', 'camera=()', 'camera=*', {
        direction: 'none',
      }),
    ],
    causes: ['security-header-kept-apart'],
  },
  {
    seen: 'three security headers | none of them',
    findings: [noCsp, noHsts, noSniff],
    causes: ['security-headers-missing'],
  },
  {
    seen: 'two security headers | none of them',
    findings: [noHsts, noSniff],
    causes: ['hsts-not-sent', 'security-header-kept-apart'],
  },
  {
    seen: 'a header of two lost on each side',
    findings: [
      noHsts,
      noSniff,
      { ...noCsp, left_value: null, right_value: 'x', direction: 'left-weaker' },
    ],
    causes: ['hsts-not-sent', 'csp-kept-apart', 'security-header-kept-apart'],
  },
  {
    seen: 'a policy | a looser one',
    findings: [security('csp-differs', CSP, "script-src 'self'", "script-src 'self' https:")],
    causes: ['csp-kept-apart'],
  },
  {
    seen: 'a policy | neither more nor less, but another',
    findings: [
      security('csp-differs', CSP, 'img-src a.example', 'img-src b.example', { direction: 'none' }),
    ],
    causes: ['csp-kept-apart'],
  },
  {
    seen: 'a policy | one of production that names the API of staging',
    findings: [
      security(
        'csp-differs',
        CSP,
        'connect-src https://api.staging.shop.example',
        "connect-src 'self' https://api.staging.shop.example",
        { direction: 'none' },
      ),
    ],
    diff: overHttps,
    causes: ['other-environment-named'],
    // A test environment often takes its files from the other one.
    mirrored: ['csp-kept-apart'],
  },
  {
    seen: 'a policy | one of production that names an API of its own',
    findings: [
      security(
        'csp-differs',
        CSP,
        'connect-src api.staging.shop.example',
        'connect-src api.shop.example www.shop.example',
        { direction: 'none' },
      ),
    ],
    diff: overHttps,
    causes: ['csp-kept-apart'],
  },
  {
    seen: 'a policy enforced | reported',
    findings: [security('csp-differs', CSP, "default-src 'self'", null), noFrames],
    diff: {
      security: {
        ...facts(CSP, "default-src 'self'", null),
        ...facts(`${CSP}-report-only`, null, "default-src 'self'"),
      },
    },
    causes: ['csp-never-enforced'],
  },
  {
    seen: 'a policy enforced | another one enforced, and one reported',
    findings: [security('csp-differs', CSP, "default-src 'self'", 'default-src *')],
    diff: {
      security: {
        ...facts(CSP, "default-src 'self'", 'default-src *'),
        ...facts(`${CSP}-report-only`, null, "default-src 'self'"),
      },
    },
    causes: ['csp-kept-apart'],
  },
  {
    seen: 'a policy | one for a service that records visits',
    findings: [measuring],
    causes: ['analytics-on-one-side'],
  },
  {
    seen: 'a field asked for, allowed | left out',
    findings: [preflight('x-trace', 'content-type')],
    causes: ['preflight-header-not-allowed'],
  },
  {
    seen: 'every field | not the one asked for',
    findings: [preflight('*', null)],
    causes: ['preflight-header-not-allowed'],
  },
  {
    seen: 'a preflight answered | refused altogether',
    findings: [preflight('x-trace', null, 405)],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'a preflight with a field that both leave out',
    findings: [preflight('content-type', 'accept')],
    causes: ['cors-policy-kept-apart'],
  },
  {
    seen: 'the origin that asked | another one',
    findings: [
      security(
        'cors-origin-differs',
        'access-control-allow-origin',
        { 'access-control-allow-origin': 'https://app.example' },
        { 'access-control-allow-origin': 'https://old.app.example' },
        { direction: 'none' },
      ),
    ],
    diff: {
      routing: facts(
        'request',
        { headers: { origin: 'https://app.example' } },
        { headers: { origin: 'https://app.example' } },
      ),
    },
    causes: ['cors-origin-not-listed'],
  },
];
