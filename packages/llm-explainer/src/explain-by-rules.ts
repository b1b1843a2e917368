import type { Explanation, RecommendedAction } from '@env-drift/contracts';
import { causeRegistry } from './cause-registry.ts';
import { FOLDED, foldCauses } from './fold-causes.ts';
import { observe, type ExplainInput } from './observe.ts';
import type { Observation } from './observation.ts';
import { byGravity, rankHypotheses, type RankedHypothesis } from './rank-hypotheses.ts';
import { summarize } from './summarize.ts';
import { UNEXPLAINED, unexplained } from './unexplained.ts';

/** More actions than anybody takes. */
export const MOST_ACTIONS = 3;

/**
 * Explains a diff by known causes: pure, deterministic, and every finding is the evidence of some
 * cause.
 */
export function explainByRules(input: ExplainInput): Explanation {
  const observation = observe(input);
  const causes = findCauses(observation);
  return {
    summary: summarize(observation, causes[0]?.title),
    ranked_causes: causes
      .toSorted(byConfidence)
      .map(({ story, confidence, evidence }) => ({ cause: story, confidence, evidence })),
    actions: chooseActions(observation, causes),
    source: 'rules',
  };
}

/** The causes of an explanation by their ids, in the order in which it tells them. */
export const likelyCauses = (input: ExplainInput): LikelyCause[] =>
  findCauses(observe(input))
    .toSorted(byConfidence)
    .map(({ id, title, confidence, evidence }) => ({ id, title, confidence, evidence }));

/** What the rules say of some findings, story and advice. */
export interface Telling {
  /** Whether one cause stands behind all of its evidence. */
  isOneCause: boolean;
  evidence: readonly string[];
  /** All in lower case. */
  title: string;
  story: string;
  /** What to do, and why. */
  advice: readonly string[];
  words: string;
}

export const tellingsOf = (input: ExplainInput): Telling[] =>
  findCauses(observe(input)).map(({ id, title, evidence, story, actions }) => {
    const advice = actions.flatMap(({ action, why }) => [action, why]);
    return {
      isOneCause: id !== UNEXPLAINED && id !== FOLDED,
      evidence,
      title: title.toLowerCase(),
      story: story.toLowerCase(),
      advice: advice.map((text) => text.toLowerCase()),
      words: [story, ...advice].join('\n').toLowerCase(),
    };
  });

export type LikelyCause = Pick<RankedHypothesis, 'id' | 'title' | 'confidence' | 'evidence'>;

/** The gravest first. */
function findCauses(observation: Observation): RankedHypothesis[] {
  const known = rankHypotheses(causeRegistry, observation);
  const explained = new Set(known.flatMap(({ evidence }) => evidence));
  const rest = rankHypotheses(unexplained(observation, explained), observation);
  return foldCauses([...known, ...rest].sort(byGravity));
}

const byConfidence = (a: RankedHypothesis, b: RankedHypothesis) => b.confidence - a.confidence;

/** The first advice of each cause, then the second ones: the gravest cause first each time. */
function chooseActions(observation: Observation, causes: RankedHypothesis[]): RecommendedAction[] {
  const again = observation.diff.verdict === 'inconclusive' ? [lookAgain] : [];
  const firsts = causes.flatMap(({ actions }) => actions.slice(0, 1));
  const others = causes.flatMap(({ actions }) => actions.slice(1));
  const byText = new Map([...again, ...firsts, ...others].map((advice) => [advice.action, advice]));
  return [...byText.values()].slice(0, MOST_ACTIONS);
}

/** Of what could not be observed. */
export const lookAgain: RecommendedAction = {
  action: 'Run the comparison again once both sides answer the probe.',
  why: 'A side that could not be observed is neither alike nor different.',
};
