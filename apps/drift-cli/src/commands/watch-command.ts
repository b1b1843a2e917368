import '../on-node-20.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultPolicy } from '@env-drift/diff-engine';
import { compareSides } from '../compare/compare-sides.ts';
import { readSides } from '../compare/read-sides.ts';
import { readSamples, readTime } from '../compare/read-values.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import { writeReport } from '../report/write-report.ts';
import type { Terminal } from '../terminal.ts';
import { describeChange } from '../watch/describe-change.ts';
import type { Report } from '../report/report.ts';
import type { WatchOptions } from './define-watch.ts';

const DAY_MS = 24 * 3_600_000;

/** Compares until it is stopped, or so often as is said. */
export async function watchCommand(
  places: { left: string; right: string },
  options: WatchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, signal, out, paper } = terminal;
  const every = readTime(options.every, '--every', DAY_MS);
  const count = readCount(options.count);
  const samples = readSamples(options.samples);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const sides = await readSides(places, options, terminal);
  let before: Report | undefined;
  for (let round = 1; ; round++) {
    const startedAt = Date.now();
    const { comparison, diff } = await compareSides(sides, {
      samples,
      policy,
      explain: false,
      signal,
    });
    if (signal.aborted) return EXIT.interrupted;
    const now = writeReport({
      command: 'watch',
      startedAt,
      finishedAt: Date.now(),
      interrupted: false,
      failOn: 'critical',
      comparisons: [comparison],
      findings: diff.findings.map((finding) => ({ ...finding, comparisons: [0] })),
    });
    out(describeChange(before, now, paper));
    before = now;
    if (round === count) return now.exit_code;
    await wait(every, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return EXIT.interrupted;
  }
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw usageError(`--count has to be a number of at least 1, not "${text}".`);
}
