import { foldFindings } from '../report/fold-findings.ts';
import type { Comparison, Report } from '../report/report.ts';
import { writeReport, type Run } from '../report/write-report.ts';
import type { Done } from './done.ts';

/** Gathers what is done of a suite: in the order of its requests, whatever order they end in. */
export interface DoneCollection {
  add(done: Done): void;
  indices(): Set<number>;
  report(run: Omit<Run, 'comparisons' | 'findings'>): Report;
}

/** @param total requests of the suite */
export function collectDone(total: number): DoneCollection {
  const comparisons: (Comparison | undefined)[] = Array.from({ length: total });
  const fold = foldFindings();
  return {
    add({ index, comparison, findings }) {
      if (index >= total || comparisons[index]) return;
      comparisons[index] = comparison;
      fold.add(index, findings);
    },
    indices: () => new Set(comparisons.flatMap((each, index) => (each ? index : []))),
    report(run) {
      const places = new Map<number, number>();
      const known = comparisons.filter((comparison, index) => {
        if (comparison) places.set(index, places.size);
        return comparison !== undefined;
      });
      return writeReport({
        ...run,
        comparisons: known,
        findings: fold.list((index) => places.get(index)!),
      });
    },
  };
}
