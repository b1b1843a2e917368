import { expect, it } from 'vitest';
import { findNames, isKnownName } from './find-names.ts';
import { knownText } from './known-text.ts';

const known = knownText(
  'referrer-policy\nstrict-transport-security: max-age=1\nbearer realm="shop"\ncf-ray',
);

it.each<[string, string[]]>([
  ['Since Monday log4j and PostgreSQL fail, says Ada.', ['monday', 'log4j', 'postgresql', 'ada']],
  ['Production lost hsts and CSP.', ['csp']],
  ['CORS is wrong; Redis may be, too, before haproxy.', ['cors', 'redis', 'haproxy']],
  ['It lacks Frame-Options and a Referrer-Policy, as a Bearer.', ['frame', 'options']],
  ['The URLs of an API use TLS, SHA256 and HTTP. A CDN helps (Often). It says: Look.', []],
  ['Production refuses OPTIONS.', []],
  ['A P1 of X_Forwarded_For.', ['p1', 'x_forwarded_for']],
  ['It is Cloudflare that answers.', []],
  ['Jenkins deployed it. Okta rejects the login; Oracle refuses.', ['jenkins', 'okta', 'oracle']],
  ['Since monday a java exception or cloud front.', ['monday', 'java', 'cloudfront']],
])('%s', (text, unknown) =>
  expect(
    findNames(`${text}`).filter((name) => name !== 'production' && !isKnownName(name, known)),
  ).toEqual(unknown),
);
