import { compareReferrerPolicy, parseReferrerPolicy } from '@env-drift/header-semantics';
import { fieldFinding } from '../field-finding.ts';
import { responseRule } from '../rule.ts';

const FIELD = 'referrer-policy';

/**
 * Links and requests tell other sites more of the address on one side.
 *
 * @remarks With `unsafe-url` every site that is linked or embedded learns the whole address of the
 * page, and with it search words, ids of documents and tokens in the query.
 * @fix Send the same `Referrer-Policy` on both sides: `strict-origin-when-cross-origin`, which browsers
 * assume without one, or a stricter one where addresses hold something private.
 * @example
 * left   referrer-policy: same-origin
 * right  referrer-policy: unsafe-url   -> warn
 * @see Referrer Policy sections 3 and 8.1
 */
export const referrerPolicyDiffers = responseRule({
  code: 'referrer-policy-differs',
  category: 'security',
  title: 'Other sites are told more of the address',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }) {
    const [a, b] = [
      parseReferrerPolicy(sides.left.header(FIELD)),
      parseReferrerPolicy(sides.right.header(FIELD)),
    ];
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: [FIELD],
        recommendation:
          'Send the same Referrer-Policy on both sides, the stricter one if in doubt.',
      },
      compareReferrerPolicy(a, b),
      ({ left, right }) => ({
        severity: [left, right].includes('unsafe-url') ? 'warn' : 'info',
        text: `The policy in force is ${String(left)} on the left and ${String(right)} on the right.`,
      }),
    );
  },
});
