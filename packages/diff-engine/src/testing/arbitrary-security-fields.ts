import fc from 'fast-check';

/** Fields that say what a browser has to refuse, and who may come in, right or wrong. */
export const arbitrarySecurityFields = (
  self: string,
  site: string,
): Record<string, fc.Arbitrary<string>> => ({
  'content-security-policy': fc.constantFrom(
    "default-src 'self'",
    `script-src 'self' https://${self}; img-src *`,
    `script-src 'self' https://${site} *.${site}`,
    "script-src 'self' 'unsafe-inline'",
    "frame-ancestors 'none'",
    'frame-ancestors https://partner.example',
    'upgrade-insecure-requests',
    "img-src 'self'; upgrade-insecure-requests",
  ),
  'content-security-policy-report-only': fc.constantFrom(
    "default-src 'none'",
    "default-src 'none'; report-to a",
  ),
  'cross-origin-embedder-policy': fc.constantFrom('require-corp', 'unsafe-none'),
  'cross-origin-opener-policy': fc.constantFrom('same-origin', 'same-origin-allow-popups'),
  'cross-origin-resource-policy': fc.constantFrom('same-origin', 'cross-origin'),
  'permissions-policy': fc.constantFrom(
    'camera=()',
    'camera=*, usb=(self)',
    `camera=("https://${self}")`,
    `camera=("https://${site}" "https://*.${site}")`,
    'invalid policy',
  ),
  'referrer-policy': fc.constantFrom('no-referrer', 'same-origin, nonsense', 'unsafe-url'),
  'strict-transport-security': fc.constantFrom(
    'max-age=31536000; includeSubDomains; preload',
    'max-age=300',
    'max-age=0',
    'includeSubDomains',
  ),
  'www-authenticate': fc.constantFrom(
    'Basic realm="a"',
    'Bearer',
    'basic realm="b", Bearer',
    `Bearer realm="https://${self}/t", scope="b a"`,
  ),
  'x-content-type-options': fc.constantFrom('nosniff', 'NOSNIFF, x', 'sniff'),
  'x-frame-options': fc.constantFrom('DENY', 'SAMEORIGIN', 'ALLOW-FROM https://a.example'),
});
