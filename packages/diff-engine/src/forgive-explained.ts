import type { Finding, Forgiven } from '@env-drift/contracts';
import { botWallOf } from './bot-wall.ts';
import { ANOTHER_ANSWER, EXPLANATIONS } from './explanations.ts';
import { forgiveWhere, type Judged } from './forgive.ts';
import type { Sides } from './hide-ignored.ts';

/**
 * Forgives what follows from another finding, so that one cause is one finding: behind a bot wall
 * everything; else what each of the explanations says.
 */
export function forgiveExplained(judged: Judged, sides: Sides): Judged {
  if ([sides.left, sides.right].some(({ envelope }) => botWallOf(envelope) !== null)) {
    return forgiveWhere(judged, ({ code }) =>
      code === 'blocked-by-challenge' ? null : 'A bot wall answered in place of a side.',
    );
  }
  const given = EXPLANATIONS.filter(({ isGivenBy }) =>
    judged.findings.some((finding) => isGivenBy(finding, sides)),
  );
  if (given.length === 0) return judged;
  const reasonOf = (finding: Finding) =>
    given.find(({ explains }) => explains(finding, sides))?.reason ?? null;
  const { findings, forgiven } = forgiveWhere(judged, reasonOf);
  if (!given.some(({ reason }) => reason === ANOTHER_ANSWER)) return { findings, forgiven };
  return { findings, forgiven: [...forgiven, asUnproven(sides)] };
}

/** What no rule told because neither answer shows it. */
function asUnproven({ left, right }: Sides): Forgiven {
  const [left_value, right_value] = [left, right].map(({ envelope }) => envelope.response!.status);
  return {
    section: 'outcome',
    keys: ['status'],
    reason: 'Where these answers are alike nothing is proven: they are different ones altogether.',
    left_value: left_value!,
    right_value: right_value!,
  };
}
