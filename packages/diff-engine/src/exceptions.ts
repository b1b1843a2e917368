import type { Finding, IgnoreRule, Policy, Side } from '@env-drift/contracts';
import { endOf, judgedAt } from './exception-term.ts';
import type { SideView } from './rule.ts';

/** Why a policy does not count a finding; null where it does. */
export function exceptionFor(
  { accepted = [] }: Policy,
  ignores: readonly IgnoreRule[],
  { left, right }: Readonly<Record<Side, SideView>>,
): (finding: Finding) => string | null {
  const now = judgedAt(left.envelope, right.envelope);
  // What names a field or a path was hidden from the rules already.
  const whole = ignores.filter(({ header, path }) => header === undefined && path === undefined);
  return ({ code, fingerprint }) => {
    const ignored = whole.find((each) => each.code === undefined || each.code === code);
    if (ignored) return `Ignored by the policy: ${ignored.reason}`;
    const known = accepted.find(
      (each) => each.fingerprint === fingerprint && endOf(each.until) >= now,
    );
    return known ? `Accepted: ${known.reason}` : null;
  };
}
