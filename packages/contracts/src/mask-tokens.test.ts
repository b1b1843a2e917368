import { expect, it } from 'vitest';
import { maskTokens } from './mask-tokens.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl';
const of = (prefix: string) => `${prefix}${'a1B2'.repeat(6)}`;

it.each([
  ['a JWT', jwt, '***'],
  ['one in a path', `/verify/${jwt}/done`, '/verify/***/done'],
  ['one without a signature', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', '***'],
  ['an encrypted one', 'eyJhbGciOiJSU0EifQ.key.iv.text.tag', '***'],
  ['of GitHub in a name', `x-${of('ghp_')}`, 'x-***'],
  ['one behind an escape', `%2Fverify%2F${jwt}%2Fdone`, '%2Fverify%2F***%2Fdone'],
  ['of GitHub behind an escape', `/v%2F${of('ghp_')}`, '/v%2F***'],
  ['a private key that is cut', '-----BEGIN PRIVATE KEY-----MIIEow/+IBAAKCAQ', '***'],
  ['one in two parts', jwt.split('.').slice(0, 2).join('.'), '***'],
  ['one in a value', `v=1; t=${jwt}`, 'v=1; t=***'],
  ...['ghp_', 'github_pat_', 'glpat-', 'xoxb-', 'sk_live_', 'npm_', 'SG.', 'sk-', 'hf_'].map(
    (prefix): [string, string, string] => [prefix, of(prefix), '***'],
  ),
  ...`github_pat_ glrt- xapp-1 xoxc- ya29. hvs. pypi-A sq0atp- glsa_ lin_api_ ATATT3 NRAK- dckr_pat_ figd_
      sbp_ PMAK- sntrys_ pscale_tkn_`
    .split(/\s+/)
    .map((prefix): [string, string, string] => [prefix, of(prefix), '***']),
  ['of Databricks', `dapi${'0a1b'.repeat(8)}`, '***'],
  ['of Slack with a number', 'xapp-1-A1234567890-1234567890-abcdef', '***'],
  ['of Slack, short', 'xoxc-1234567890-1234567890', '***'],
  ['of PyPI', 'pypi-AgEIcHlwaS5vcmcCJDEyMzQ1Njc4', '***'],
  ['of New Relic', 'NRAK-1234567890ABCDEFGHIJKLMNOP', '***'],
  ['of Mailgun', `key-${'0a1b'.repeat(8)}`, '***'],
  ['of Twilio', `SK${'0a1b'.repeat(8)}`, '***'],
  ['of a session of AWS', `AQoDYXdzEPT//${'a1/B'.repeat(20)}==`, '***'],
  ['of Dropbox', 'sl.Babcdef1234567890abcdefghij', '***'],
  ['of Facebook', `EAAC${'a1B2'.repeat(8)}`, '***'],
  [
    'a web hook of Slack',
    'https://hooks.slack.com/services/T000/B000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'https://hooks.slack.com/services/***',
  ],
  [
    'a web hook of Discord',
    'https://discord.com/api/webhooks/1234567890/abc-DEF_123',
    'https://discord.com/api/webhooks/***',
  ],
  [
    'a web hook of Discord with a version',
    'https://discord.com/api/v10/webhooks/123456789/AbC1dE2fG3',
    'https://discord.com/api/v10/webhooks/***',
  ],
  [
    'a web hook of Teams',
    'https://x.webhook.office.com/webhookb2/6f1ed002-ab55@1/IncomingWebhook/AbC1dE2fG3hI4/1',
    'https://x.webhook.office.com/webhookb2/***',
  ],
  ['a refresh token of Google in a query', '?x=1%2F%2F0gAbC1dE2fG3hI4jK5lM6', '?x=***'],
  ['PASETO', `?x=${of('v4.local.')}`, '?x=***'],
  ...[
    '/password/reset/6f1ed002ab5595859014ebf0951522d9a7c3b1e2f4d5968712345abcdef01234',
    '/reset/MQ/c1x2y3-8f3b2c1d9e7a6b5c4d3e2f1a0b9c8d7e',
    '/users/confirmation/xKQ3b9Zt7uVw2Lr8Yp4s',
    '/invite/0f8fad5b-d9cb-469f-a165-70867728950e',
  ].map((path): [string, string, string] => [
    'a link for one reader',
    `https://a.example${path}/?a=1`,
    `https://a.example${path.slice(0, path.lastIndexOf('/'))}/***/?a=1`,
  ]),
  ['a session in the path', '/(S(lit3py55t21z5v55vlm25s55))/home.aspx', '/(S(***))/home.aspx'],
  ['a bot of Telegram', '/bot123456789:AAF-abcdefghijklmnopqrstuvwxyz12345', '/bot***'],
  [
    'a private key',
    'x -----BEGIN RSA PRIVATE KEY-----MIIEow/+IBAAKCAQ==-----END RSA PRIVATE KEY----- y',
    'x *** y',
  ],
  ['of AWS', 'AKIAIOSFODNN7EXAMPLE', '***'],
  ['of Google', `AIza${'a'.repeat(35)}`, '***'],
  ['userinfo', `https://${of('ghp_')}@a.example/`, 'https://***@a.example/'],
  ['credentials', 'Bearer c2VjcmV0LXRva2Vu==', 'Bearer ***'],
  ['credentials in a query', '?a=Bearer+c2VjcmV0&b=1', '?a=Bearer+***&b=1'],
  ['encoded credentials', 'Bearer%20c2VjcmV0', 'Bearer%20***'],
  ['credentials in quotes', '"Bearer c2VjcmV0LXRva2Vu"', '"Bearer ***"'],
  ['credentials in any case', 'BASIC dXNlcjpwYXNz, x', 'BASIC ***, x'],
])('%s is masked', (_, text, masked) => {
  expect(maskTokens(text)).toBe(masked);
});

it.each([
  'Bearer realm="api", error="invalid_token"',
  'Basic realm="staging"',
  'Bearer authorization_uri="https://login.example/"',
  'Basic charset_long = "UTF-8"',
  'token bucket',
  'Basic plan2026',
  'Buy Basic iPhone15pro',
  'Bearer Instrument',
  'Bearer authorization_uri=',
  'https://sk-evil2.attacker.example/',
  'script-src https://sk-cdn1.example.com sk-evil2.attacker.example',
  '//gldt-1.internal-shop.example.com',
  'https://key-0123456789abcdef0123456789abcdef.example/',
  `https://${of('ghp_').replaceAll('_', '-')}.example/`,
  '/static/hf_abcdefghijklmnopqrstuv',
  '/SG.Something-long-name.html',
  '/sk-learn-Tutorial-2026-long',
  'Basic training for everybody',
  'Token Economics',
  'BASIC INSTRUCTIONS',
  'keyboard-shortcuts-of-the-editor',
  'key-performance-indicators-of-the-year',
  'hvs.example.com',
  'hvs.static.assets.example.com',
  'glsa_2026',
  'sl.wikipedia.example.com.and.more',
  'x-pypi-file-package-type',
  'npm_config_registry_of_the_shop',
  'eyJhbGciOiJIUzI1NiJ9.json',
  'eyJ',
  'eyJhbGciOiJIUzI1NiJ9',
  'task-force-of-the-whole-company',
  'risk-assessment-of-the-year',
  'W/"5f3c-18a"',
  '0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  'h3=":443"; ma=86400',
  '/blog/how-to-reset-your-password/in-production-2026',
  '/docs/token/rotation-of-api-keys-2026',
  '/login/assets/chunk-0a1b2c3d4e5f6a7b.js',
  '/products/0f8fad5b-d9cb-469f-a165-70867728950e',
  '/(Sale)/home.aspx',
  '',
])('%s stays', (text) => {
  expect(maskTokens(text)).toBe(text);
});

it.each([
  'eyJ',
  '-eyJaaaaaaa',
  'eyJaaaaa.',
  'Bearer ',
  'Bearer a',
  'ghp_',
  'sk-',
  ' AKIA',
  '/token',
  '/login/a1',
  '/(X(',
  'ya29.',
  'hvs.',
  ' SK',
  '/bot1',
  '-----BEGIN PRIVATE KEY-----',
  ' Basic a',
  'dapi',
])('comes to an end with a megabyte of %s', (hostile) => {
  expect(maskTokens(hostile.repeat(1_000_000 / hostile.length)).length).toBeGreaterThan(0);
});
