import '../on-node-20.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultPolicy } from '@env-drift/diff-engine';
import { compareSides } from '../compare/compare-sides.ts';
import { readSides } from '../compare/read-sides.ts';
import { readSamples, readTime } from '../compare/read-values.ts';
import { reportComparison } from '../compare/report-comparison.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { readPolicy } from '../files/read-policy.ts';
import type { Terminal } from '../terminal.ts';
import { describeChange } from '../watch/describe-change.ts';
import type { Report } from '../report/report.ts';
import type { WatchOptions } from './define-watch.ts';

const DAY_MS = 24 * 3_600_000;

/** Compares until it is stopped, so often as is said, or until nobody reads what changed. */
export async function watchCommand(
  places: { left: string; right: string },
  options: WatchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, signal, unread, out, paper } = terminal;
  const every = readTime(options.every, '--every', DAY_MS);
  const count = readCount(options.count);
  const samples = readSamples(options.samples);
  const policy = options.policy ? await readPolicy(options.policy, cwd) : defaultPolicy;
  const sides = await readSides(places, options, terminal);
  const compare = () => compareSides(sides, { samples, policy, explain: false, signal });
  let before: Report | undefined;
  for (let round = 1; ; round++) {
    const now = await reportComparison({ command: 'watch', failOn: 'critical', signal, compare });
    if (signal.aborted) return EXIT.interrupted;
    out(describeChange(before, now, paper));
    before = now;
    if (round === count) return now.exit_code;
    await wait(every, undefined, { signal: AbortSignal.any([signal, unread]) }).catch(
      () => undefined,
    );
    if (signal.aborted) return EXIT.interrupted;
    if (unread.aborted) return now.exit_code;
  }
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw usageError(`--count has to be a number of at least 1, not "${text}".`);
}
