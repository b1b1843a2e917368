import type { Json, Side } from '@env-drift/contracts';
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
    const shared = [...theirs.keys()].sort().flatMap((target): Shared[] => {
      const [a, b] = [theirs.get(target)!, others.get(target)];
      return b ? [{ target, left: a, right: b }] : [];
    });
    const unknown = shared.filter(
      (each) => (each.left.status === null) !== (each.right.status === null),
    );
    const other = shared.filter(isOfOtherKind);
    return [
      ...(other.length > 0
        ? [
            {
              ...valuesOf(other),
              severity: 'warn' as const,
              direction: 'none' as const,
              message: other.map(inWords).join(' '),
              identity: other.flatMap((each) => [each.target, each.left.status, each.right.status]),
              recommendation:
                'Use the same kind on both sides: permanent ones (301, 308) are remembered by browsers and search engines; 307 and 308 keep the method.',
            },
          ]
        : []),
      ...(unknown.length > 0
        ? [
            {
              ...valuesOf(unknown),
              reason: 'The status of the redirect was recorded on one side only.',
            },
          ]
        : []),
    ];
  },
});

/** A redirect of both sides to the same target. */
interface Shared extends Record<Side, Redirect> {
  target: string;
}

const isOfOtherKind = ({ left, right }: Shared) =>
  left.status !== null && right.status !== null && kind(left.status) !== kind(right.status);

/** The status; of several redirects, each by its target. */
function valuesOf(shared: readonly Shared[]) {
  const statuses = (side: Side): Json =>
    shared.length === 1
      ? shared[0]![side].status
      : Object.fromEntries(shared.map((each) => [each.target, each[side].status]));
  return {
    section: 'routing' as const,
    keys: ['hops'],
    left_value: statuses('left'),
    right_value: statuses('right'),
  };
}

const inWords = ({ left, right }: Shared) =>
  `The redirect to ${left.path} is ${kindOf(left)} on the left and ${kindOf(right)} on the right.`;

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

const kindOf = ({ status }: Redirect) => `${kind(status!)} (${status})`;

function kind(status: number): string {
  const lasting = status === 301 || status === 308 ? 'permanent' : 'temporary';
  return status === 307 || status === 308 ? `${lasting}, method kept` : lasting;
}
