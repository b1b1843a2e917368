import fc from 'fast-check';
import { mostly, record, reference, SECRET } from './arbitrary-values.ts';

const pair = (name: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  record({ name: mostly(name), value: mostly(value) });

export const responseField = fc.oneof(
  pair(
    fc.constantFrom('cache-control', 'Vary', 'server', 'Content-Type', ':status', 'X-Powered-By'),
    fc.constantFrom('no-store', 'a\nb', 'text/html', 'application/json;charset=latin1', 'é, ü'),
  ),
  pair(fc.constantFrom('Location', 'x-sourcemap'), reference),
  pair(
    fc.constantFrom('link', 'LINK'),
    reference.map((url) => `<${url}>; rel=preload`),
  ),
  pair(
    fc.constant('reporting-endpoints'),
    reference.map((url) => `a="${url}"`),
  ),
  pair(
    fc.constantFrom('Set-Cookie', 'set-cookie'),
    fc.constantFrom(
      `sid=${SECRET}; Path=/; HttpOnly`,
      `sid=${SECRET}`,
      SECRET,
      `a=${SECRET}; Secure\nb=${SECRET}; Path=/b`,
      `a=${SECRET}; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=${SECRET}; Path=/`,
      `a=${SECRET}; path=/,b=${SECRET}`,
    ),
  ),
  pair(
    fc.constantFrom('X-Session', 'authorization', 'x-csrf-token', 'X-Api-Key'),
    fc.constant(SECRET),
  ),
  pair(fc.constant('Non-Authoritative-Reason'), fc.constant('HSTS')),
);

export const requestField = fc.oneof(
  pair(
    fc.constantFrom('Accept', 'user-agent', 'Origin', ':path'),
    fc.constant('https://a.example'),
  ),
  pair(
    fc.constantFrom(
      'Cookie',
      'Authorization',
      'X-Api-Key',
      'Proxy-Authorization',
      'Referer',
      ':path',
    ),
    fc.constantFrom(SECRET, `sid=${SECRET}`, `Bearer ${SECRET}`),
  ),
);

export const cookie = record({
  name: mostly(fc.constantFrom('sid', 'a=b', '')),
  value: fc.constant(SECRET),
  path: mostly(fc.constant('/')),
  expires: mostly(fc.constant('2027-01-01T00:00:00.000Z')),
  httpOnly: mostly(fc.boolean()),
});
