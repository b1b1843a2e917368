import type { RankedHypothesis } from './rank-hypotheses.ts';

/** More causes than anybody reads. */
export const MOST_CAUSES = 5;

/** The id of what several causes are folded into. */
export const FOLDED = 'further-causes';

/**
 * At most five of the causes, which come with the gravest first: what comes after the fourth becomes
 * one cause that names them all and keeps their evidence, so that nothing is left unexplained for
 * want of room. It is told last, however sure one of them is: a list is no answer to why.
 */
export function foldCauses(causes: RankedHypothesis[]): RankedHypothesis[] {
  if (causes.length <= MOST_CAUSES) return causes;
  const kept = causes.slice(0, MOST_CAUSES - 1);
  const folded = causes.slice(MOST_CAUSES - 1);
  return [
    ...kept,
    {
      id: FOLDED,
      title: 'several further causes',
      severity: folded[0]!.severity,
      confidence: Math.min(
        Math.max(...folded.map(({ confidence }) => confidence)),
        ...kept.map(({ confidence }) => confidence),
      ),
      evidence: [...new Set(folded.flatMap(({ evidence }) => evidence))],
      story: `Also seen, ${folded.length} further causes: ${folded.map(({ title }) => title).join('; ')}.`,
      actions: folded.flatMap(({ actions }) => actions),
    },
  ];
}
