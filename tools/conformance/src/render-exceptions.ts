import type { ConformanceResult, TakenException } from './conformance-result.ts';
import type { ExceptionGroup } from './corpus.ts';
import { tableOf } from './table-of.ts';

/** The exceptions of a corpus, a section a group: the clause, why, and both outcomes of each case. */
export const renderExceptions = ({ corpus, exceptions }: ConformanceResult): string[] =>
  (corpus.exceptions ?? []).map((group) =>
    renderGroup(
      corpus.name,
      group,
      exceptions.filter((taken) => taken.group === group),
    ),
  );

const renderGroup = (
  corpus: string,
  { title, clause, why }: ExceptionGroup,
  taken: readonly TakenException[],
): string =>
  [
    `### ${title} (${corpus}, ${taken.length})`,
    `**${clause}.** ${why}`,
    tableOf(
      ['case', 'the corpus expects', 'the answer here'],
      taken.map(({ name, expected, actual }) => [code(name), show(expected), show(actual)]),
    ),
  ].join('\n\n');

const show = (outcome: unknown): string =>
  outcome === null
    ? 'nothing'
    : code(typeof outcome === 'string' ? outcome : JSON.stringify(outcome));

const code = (text: string): string => `\`${text}\``;
