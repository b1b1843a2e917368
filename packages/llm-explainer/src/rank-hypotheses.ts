import { Severity } from '@env-drift/contracts';
import type { Cause, Hypothesis } from './cause.ts';
import { recordSince } from './history-record.ts';
import type { Observation } from './observation.ts';

/** A hypothesis whose story is told whole: with what else to know, and since when it is so. */
export interface RankedHypothesis extends Omit<Hypothesis, 'remark'> {
  /** Of the cause. */
  id: string;
  title: string;
  /** The highest severity among its evidence. */
  severity: Severity;
}

/** From here on a cause is as good as proven, and is told even beside one that explains the same. */
const PROVEN = 0.9;
const HIGHEST = 0.95;
/** What it adds when all evidence appeared since the last comparison: a change, not a custom. */
const FRESHNESS = 0.05;

/**
 * The causes that fit, most likely first. A cause that explains nothing beyond what likelier ones
 * explain already is left out: one story is better than two for the same findings.
 */
export function rankHypotheses(
  causes: readonly Cause[],
  observation: Observation,
): RankedHypothesis[] {
  const explained = new Set<string>();
  return causes
    .flatMap((cause) => {
      const hypothesis = cause.matches(observation);
      return hypothesis ? [{ cause, hypothesis }] : [];
    })
    .sort((a, b) => b.hypothesis.confidence - a.hypothesis.confidence)
    .filter(({ hypothesis: { confidence, evidence } }) => {
      const addsToIt = evidence.some((id) => !explained.has(id));
      for (const id of evidence) explained.add(id);
      return addsToIt || confidence >= PROVEN;
    })
    .map(({ cause, hypothesis }) => weigh(cause, hypothesis, observation))
    .sort((a, b) => b.confidence - a.confidence)
    .map((ranked, _at, all) => tellRecord(ranked, all, observation));
}

/** Of what appeared at once, this many others are named: they may have come with the same change. */
const COMPANIONS = 2;

/** Says whether a cause is new, and what is new together with it. */
function tellRecord(
  ranked: RankedHypothesis,
  all: readonly RankedHypothesis[],
  observation: Observation,
): RankedHypothesis {
  const recordOf = ({ evidence }: RankedHypothesis) => recordSince(observation, evidence);
  const record = recordOf(ranked);
  if (record === 'partly new') {
    return { ...ranked, story: `${ranked.story} Partly new since the last comparison.` };
  }
  if (record === 'flapping') {
    return { ...ranked, story: `${ranked.story} It comes and goes from comparison to comparison.` };
  }
  if (record !== 'new') return ranked;
  const companions = all
    .filter((other) => other !== ranked && recordOf(other) === 'new')
    .slice(0, COMPANIONS)
    .map(({ title }) => title);
  const together = companions.length > 0 ? `, together with ${companions.join(' and ')}` : '';
  return { ...ranked, story: `${ranked.story} New since the last comparison${together}.` };
}

/** The gravest first, and of those as grave the likeliest: what to read and to do first. */
export const byGravity = (a: RankedHypothesis, b: RankedHypothesis): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.confidence - a.confidence;

const severities = Severity.options;

function weigh(
  cause: Cause,
  { remark, ...hypothesis }: Hypothesis,
  observation: Observation,
): RankedHypothesis {
  const record = recordSince(observation, hypothesis.evidence);
  const confidence = hypothesis.confidence + (record === 'new' ? FRESHNESS : 0);
  const { findings } = observation.diff;
  return {
    ...hypothesis,
    id: cause.id,
    title: cause.title,
    severity:
      severities.find((severity) =>
        findings.some(
          (each) => each.severity === severity && hypothesis.evidence.includes(each.id),
        ),
      ) ?? 'info',
    confidence: Math.min(HIGHEST, Math.round(confidence * 100) / 100),
    story: startSentences(remark ? `${hypothesis.story} ${remark}` : hypothesis.story),
  };
}

/** A side without a label is called "the left side (host)", also where a sentence begins. */
const startSentences = (story: string) =>
  story.replace(/(^|\. )the (left|right) side/g, '$1The $2 side');
