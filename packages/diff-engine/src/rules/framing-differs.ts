import {
  compareFraming,
  parseContentSecurityPolicy,
  parseFraming,
  type FramingDifference,
} from '@env-drift/header-semantics';
import { cspPage } from '../csp-page.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { showsPage } from '../shows-page.ts';

const FIELDS = ['content-security-policy', 'x-frame-options'];

/**
 * Other sites may show the page within theirs on one side only. A redirect and JSON show nothing.
 *
 * @remarks In an invisible frame, users of the page who are logged in click what they do not see: a
 * payment, a permission (clickjacking). A partner who is meant to show the page gets an empty frame on
 * the stricter side.
 * @fix Send the same `frame-ancestors` on both sides: `'none'`, `'self'`, or the partners by name.
 * `X-Frame-Options` counts only where it is missing, and `ALLOW-FROM` is ignored.
 * @example
 * left   content-security-policy: frame-ancestors 'none'
 * right  (absent)                                          -> critical
 * @see CSP3 section 6.4.2
 * @see HTML section 7.6
 */
export const framingDiffers = responseRule({
  code: 'framing-differs',
  category: 'security',
  title: 'Other sites may frame the page on one side only',
  section: 'security',
  headers: FIELDS,
  reads: FIELDS,
  evaluate(sides, { production }) {
    const hasPage = showsPage(sides.left) || showsPage(sides.right);
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: FIELDS,
        recommendation:
          'Send the same frame-ancestors on both sides; X-Frame-Options counts only where it is missing.',
      },
      compareFraming(read(sides.left), read(sides.right)),
      hasPage ? weigh : (each) => ({ ...weigh(each), severity: 'info' }),
    );
  },
});

const read = (side: AnsweredSide) =>
  parseFraming(
    side.header('x-frame-options'),
    parseContentSecurityPolicy(side.header('content-security-policy'), null, cspPage(side)),
    cspPage(side),
  );

const weigh = ({ kind, weaker, sources }: FramingDifference): Weighed =>
  kind === 'framing-unrestricted'
    ? { severity: 'critical', text: `Any site may frame the ${weaker} side.` }
    : {
        severity: 'warn',
        isSymmetric: true,
        text: `The ${weaker} side may also be framed by ${sources.join(', ')}.`,
      };
