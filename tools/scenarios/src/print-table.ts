import type { Mark } from './judge.ts';
import { percent, score, type Score } from './score.ts';

/** A line for each category and one for all, as a table of Markdown. */
export function printTable(marks: readonly Mark[]): string {
  const byCategory = Map.groupBy(marks, ({ scenario }) => scenario.category);
  const lines = [...byCategory].map(([category, some]) => lineOf(category, score(some)));
  return [HEAD, ...lines, lineOf('**all**', score(marks))].join('\n');
}

const HEAD = `| category | scenarios | labelled findings found | findings above info that are true | false on pairs alike | true cause first | in the first three |
| --- | --: | --: | --: | --: | --: | --: |`;

const lineOf = (name: string, it: Score): string =>
  `| ${name} | ${it.scenarios} | ${shareOf(it.found, it.labelled)} | ${shareOf(it.raisedTrue, it.raised)} | ${it.falseOnAlike} | ${shareOf(it.first, it.explained)} | ${shareOf(it.inThree, it.explained)} |`;

const shareOf = (part: number, whole: number) =>
  whole === 0 ? '-' : `${part} of ${whole}, ${percent(part, whole)}`;

/** What went wrong, a line for each scenario in which something did. */
export function printFaults(marks: readonly Mark[]): string {
  return marks
    .flatMap(({ scenario, outcome, missed, unlabelled, isFirst, isInThree }) => {
      const faults = [
        ...(missed.length > 0 ? [`missed ${missed.join(', ')}`] : []),
        ...(unlabelled.length > 0 ? [`unlabelled ${unlabelled.join(', ')}`] : []),
        ...(isFirst === false || isInThree === false
          ? [`${scenario.causes.join(' + ')} told as ${outcome.told.join(', ') || 'nothing'}`]
          : []),
      ];
      return faults.length > 0 ? [`- ${scenario.id}: ${faults.join('; ')}`] : [];
    })
    .join('\n');
}
