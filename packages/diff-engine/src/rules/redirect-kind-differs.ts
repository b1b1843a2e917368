import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * The same redirect is permanent on one side and temporary on the other, or keeps the method on one
 * side only.
 *
 * @remarks Browsers and search engines remember a permanent redirect, so that a wrong one stays with
 * users after it is corrected. After 301 and 302 a client may repeat a POST as a GET without its body;
 * after 307 and 308 it may not.
 * @fix Use the same kind on both sides: 308 or 301 for a move that stays, 307 or 302 for one that does
 * not, and 307 or 308 wherever forms or API calls are redirected.
 * @example
 * left   redirect 302 /new
 * right  redirect 301 /new   -> warn: browsers and search engines will remember it
 * @see RFC 9110 section 15.4
 */
export const redirectKindDiffers = responseRule({
  code: 'redirect-kind-differs',
  category: 'routing',
  title: 'The same redirect is of another kind',
  evaluate({ left, right }) {
    const length = Math.min(redirects(left).length, redirects(right).length);
    for (let i = 0; i < length; i++) {
      const [a, b] = [redirects(left)[i]!, redirects(right)[i]!];
      if (a.target !== b.target || kind(a.status) === kind(b.status)) continue;
      return [
        {
          section: 'routing',
          keys: ['hops'],
          severity: 'warn',
          direction: 'none',
          message: `The redirect to ${a.path} is ${kind(a.status)} on the left (${a.status}) and ${kind(b.status)} on the right (${b.status}).`,
          left_value: a.status,
          right_value: b.status,
          identity: [a.target, a.status, b.status],
          recommendation:
            'Use the same kind on both sides: permanent ones (301, 308) are remembered by browsers and search engines; 307 and 308 keep the method.',
        },
      ];
    }
    return [];
  },
});

/** Each redirect that was followed: its status, and its target after host mapping. */
const redirects = ({ envelope, hosts }: AnsweredSide) =>
  envelope.routing.redirect_chain.flatMap((url, i) => {
    const hop = envelope.routing.hops[i];
    const path = hosts.parse(url)?.pathname ?? url;
    return hop ? [{ status: hop.status, target: hosts.map(url), path }] : [];
  });

function kind(status: number): string {
  const lasting = status === 301 || status === 308 ? 'permanent' : 'temporary';
  return status === 307 || status === 308 ? `${lasting}, method kept` : lasting;
}
