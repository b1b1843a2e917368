import { compareNosniff, isNosniff } from '@env-drift/header-semantics';
import { fieldFinding } from '../field-finding.ts';
import { responseRule } from '../rule.ts';

const FIELD = 'x-content-type-options';

/**
 * Browsers may guess the type of the answer on one side only.
 *
 * @remarks Without `nosniff` a browser may take an upload that names no media type for HTML, and run
 * the scripts in it. With it, scripts and style sheets under a wrong media type are blocked, which then
 * shows on that side only.
 * @fix Send `X-Content-Type-Options: nosniff` with every answer of both sides, and the right
 * `Content-Type` with every script and style sheet.
 * @example
 * left   x-content-type-options: nosniff
 * right  (absent)                          -> warn
 * @see Fetch section 3.6
 */
export const nosniffDiffers = responseRule({
  code: 'nosniff-differs',
  category: 'security',
  title: 'Browsers may guess the media type on one side only',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }) {
    const [a, b] = [isNosniff(sides.left.header(FIELD)), isNosniff(sides.right.header(FIELD))];
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: [FIELD],
        recommendation: 'Send "X-Content-Type-Options: nosniff" on both sides.',
      },
      compareNosniff(a, b),
      ({ weaker }) => ({
        severity: 'warn',
        text: `The ${weaker} side lets browsers guess the media type.`,
      }),
    );
  },
});
