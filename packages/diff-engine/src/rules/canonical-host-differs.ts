import { isCanonicalVariant } from '../canonical-variant.ts';
import { redirectTarget, withoutGenerated } from '../redirect-target.ts';
import { responseRule, ROUTE } from '../rule.ts';

/**
 * The sides end at the same page spelt differently: `www` against the apex, with and without a trailing
 * slash, another case.
 *
 * @remarks Search engines and caches take each spelling for a page of its own, and a cookie that `www`
 * sets for itself is not sent to the apex.
 * @fix Choose one spelling and redirect permanently to it on both sides.
 * @example
 * left   redirect 301 /shop/
 * right  redirect 301 /shop    -> info
 * @see RFC 3986 section 6.2
 */
export const canonicalHostDiffers = responseRule({
  code: 'canonical-host-differs',
  category: 'routing',
  title: 'The sides spell the same page differently',
  reads: [ROUTE],
  evaluate({ left, right }) {
    const [a, b] = [left, right].map((side) => {
      const end = redirectTarget(side, side.envelope.routing.final_url);
      return end && withoutGenerated(end);
    });
    if (!a || !b || !isCanonicalVariant(a, b)) return [];
    const wasRedirected = [left, right].some(
      ({ envelope }) => envelope.routing.redirect_chain.length > 0,
    );
    const values = {
      section: 'routing' as const,
      keys: ['final_url'],
      left_value: left.envelope.routing.final_url,
      right_value: right.envelope.routing.final_url,
    };
    if (!wasRedirected) {
      return [{ ...values, reason: 'Each side answered at the URL it was asked for.' }];
    }
    return [
      {
        ...values,
        severity: 'info',
        direction: 'none',
        message: 'The sides end at the same page under another spelling of its URL.',
        recommendation:
          'Choose one spelling (www or not, slash or not) and redirect to it on both sides.',
      },
    ];
  },
});
