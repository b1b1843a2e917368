import { steadyText } from '../redirect-target.ts';
import { responseRule, ROUTE, type AnsweredSide, type Draft } from '../rule.ts';

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
  reads: [ROUTE],
  evaluate({ left, right }): Draft[] {
    const [theirs, others] = [redirects(left), redirects(right)];
    const shared = [...theirs.keys()].filter((target) => others.has(target)).sort();
    for (const target of shared) {
      const [a, b] = [theirs.get(target)!, others.get(target)!];
      const values = { section: 'routing' as const, keys: ['hops'] };
      const statuses = { left_value: a.status, right_value: b.status };
      if ((a.status === null) !== (b.status === null)) {
        const reason = 'The status of the redirect was recorded on one side only.';
        return [{ ...values, ...statuses, reason }];
      }
      if (a.status === null || b.status === null || kind(a.status) === kind(b.status)) continue;
      return [
        {
          ...values,
          ...statuses,
          severity: 'warn',
          direction: 'none',
          message: `The redirect to ${a.path} is ${kind(a.status)} on the left (${a.status}) and ${kind(b.status)} on the right (${b.status}).`,
          identity: [target, a.status, b.status],
          recommendation:
            'Use the same kind on both sides: permanent ones (301, 308) are remembered by browsers and search engines; 307 and 308 keep the method.',
        },
      ];
    }
    return [];
  },
});

interface Redirect {
  /** Null where it was not recorded. */
  status: number | null;
  path: string;
}

/** The last redirect to each target that was followed, wherever in the chain: by target after host mapping. */
const redirects = (side: AnsweredSide): Map<string, Redirect> => {
  const { redirect_chain, hops } = side.envelope.routing;
  return new Map(
    redirect_chain.map((url, i) => [
      steadyText(side, url),
      { status: hops[i]?.status ?? null, path: side.hosts.parse(url)?.pathname ?? url },
    ]),
  );
};

function kind(status: number): string {
  const lasting = status === 301 || status === 308 ? 'permanent' : 'temporary';
  return status === 307 || status === 308 ? `${lasting}, method kept` : lasting;
}
