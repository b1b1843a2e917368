import type { EnvDiff, Finding, Json, Policy, Side } from '@env-drift/contracts';

/** A comparison, as far as it says what it was able to tell. */
export interface TellingRun {
  diff: Pick<EnvDiff, 'verdict' | 'outcome' | 'findings'>;
  policy: Pick<Policy, 'rules'>;
  /** Names of what it could not see, such as `body`, and `left:503` of `answersInPlace`. */
  unseen: readonly string[];
}

/**
 * Whether a comparison would have told a finding if there was one: its silence is only then an answer. It
 * would where it was conclusive, asked the rule, and saw all that was seen where the finding stands, or tells
 * something else of the same facts.
 *
 * @param unseen what could not be seen where the finding stands
 * @example
 * // seen while both sides answer 200 | the left one answers 503 now -> false
 * // seen while the left one answers 401 | it still does -> true
 */
export function couldTell(
  { diff, policy, unseen: mine }: TellingRun,
  { id, code }: Pick<Finding, 'id' | 'code'>,
  unseen: readonly string[],
): boolean {
  if (diff.verdict === 'inconclusive' || policy.rules[code] === 'off') return false;
  return (
    diff.findings.some((each) => each.id === id) || mine.every((part) => unseen.includes(part))
  );
}

/**
 * What the sides answered with where that shows nothing of what was asked for: a failure, an error, a login.
 *
 * @param isMirrored whether to tell it with left and right swapped
 * @example answersInPlace(diff) // ['left:503', 'right:login']
 */
export function answersInPlace(
  { outcome }: Pick<EnvDiff, 'outcome'>,
  isMirrored = false,
): string[] {
  const ends = (['left', 'right'] as const).flatMap((side) => {
    const end = endOf(outcome, side);
    const named = isMirrored ? OTHER[side] : side;
    return end === null ? [] : [`${named}:${end}`];
  });
  return ends.sort();
}

const OTHER = { left: 'right', right: 'left' } as const;

function endOf(outcome: EnvDiff['outcome'], side: Side): string | null {
  const { status, error, login } = outcome;
  if (error?.[side]) return codeOf(error[side]);
  if (login?.[side]) return 'login';
  const answered = Number(status?.[side] ?? 0);
  return answered >= 400 ? String(answered) : null;
}

const codeOf = (error: Json): string =>
  typeof error === 'object' && error !== null && !Array.isArray(error) ? String(error['code']) : '';
