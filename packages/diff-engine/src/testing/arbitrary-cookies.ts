import type { ObservedCookie } from '@env-drift/contracts';
import fc from 'fast-check';
import { SELF, SITE } from './arbitrary-url.ts';

/** Cookies as a probe stores them. */
export const arbitraryCookies = fc.array(
  fc.record({
    name: fc.constantFrom(
      ...['sid', 'cart', '__Host-a', 'constructor', '__cf_bm', 'XSRF-TOKEN', 'incap_ses_1'],
      ...['SSESS0a1b2c3d4e5f60718293', 'SSESS3f2e1d0c9b8a7f6e5d4c'],
      ...[`sid_${SELF}`, 'auth_dev', 'auth_prod', 'auth_qa', 'auth', '__txn_a', '__txn_b'],
    ),
    attributes: fc.record(
      {
        secure: fc.constant(''),
        httponly: fc.constant(''),
        samesite: fc.constantFrom('Lax', 'none', 'Strict', 'odd'),
        domain: fc.constantFrom(SELF, `.${SELF}`, SITE, 'other.example'),
        path: fc.constantFrom('/', '/a'),
        'max-age': fc.constantFrom('0', '60', '99999'),
      },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 3 },
) as fc.Arbitrary<ObservedCookie[]>;
