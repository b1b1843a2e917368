import type { Finding, Severity } from '@env-drift/contracts';
import type { Cause, Hypothesis } from './cause.ts';
import { idsOf, type Observation } from './observation.ts';

const CONFIDENCE: Record<Severity, number> = { critical: 0.3, warn: 0.25, info: 0.2 };
/** Messages told in full; further ones are only counted. */
const MESSAGES = 3;

/** The id of what no cause explains. */
export const UNEXPLAINED = 'unexplained';

/**
 * A cause for what no other cause explains, one for each category: it says what is known and claims
 * no more. So every finding has its place in the explanation, also one of a rule made tomorrow.
 */
export function unexplained(observation: Observation, explained: ReadonlySet<string>): Cause[] {
  const left = observation.diff.findings.filter(({ id }) => !explained.has(id));
  const byCategory = Map.groupBy(left, ({ category }) => category);
  return [...byCategory].map(([category, findings]) => ({
    id: UNEXPLAINED,
    title: `differences in ${category} that fit no known cause`,
    matches: () => describe(category, findings),
  }));
}

function describe(category: string, findings: Finding[]): Hypothesis {
  const told = findings.slice(0, MESSAGES).map(({ message }) => asSentence(message));
  const more = findings.length - told.length;
  return {
    confidence: Math.max(...findings.map(({ severity }) => CONFIDENCE[severity])),
    evidence: idsOf(findings),
    story: [
      findings.every(({ code }) => code === 'both-sides-failed')
        ? 'Whether anything differs is not known, for neither side could be observed:'
        : `Configuration or code differs in ${category}, for a reason these findings do not show:`,
      ...told,
      ...(more > 0 ? [`And ${more} more.`] : []),
    ].join(' '),
    actions: findings.map(({ recommendation, message }) => ({
      action: asSentence(recommendation),
      why: asSentence(message),
    })),
  };
}

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
