import type { Finding } from '@env-drift/contracts';

/** What people say where they mean a field: its other name, what it is there for, or what belongs to it. */
const SPOKEN: readonly (readonly [field: string, names: string])[] = [
  ['access-control-', 'cross-origin resource sharing'],
  ['content-security-policy', 'cross-site scripting, xss'],
  ['x-xss-protection', 'cross-site scripting, xss'],
  ['samesite', 'cross-site request forgery, csrf, xsrf'],
  // What makes an application believe that it is asked without TLS, and leave `Secure` out.
  ['secure', 'x-forwarded-proto'],
  // Without which nothing is coded, RFC 9110 section 12.5.3.
  ['content-encoding', 'accept-encoding'],
  // By which each of them comes, RFC 6265 section 4.1.
  ['cookie', 'set-cookie'],
  // What a challenge asks for, RFC 9110 section 11.6.2.
  ['www-authenticate', 'authorization'],
];

export function spokenNames(findings: readonly Finding[]): string[] {
  const named = findings
    .map(({ id, message }) => `${id} ${message}`)
    .join(' ')
    .toLowerCase();
  return SPOKEN.filter(([field]) => named.includes(field)).map(([, names]) => names);
}
