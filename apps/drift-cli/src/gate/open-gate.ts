import { resolve } from 'node:path';
import { maskSecrets, type Side } from '@env-drift/contracts';
import { openBaseline, readBaseline } from '../baseline/baseline-file.ts';
import { openEnvironment } from '../baseline/open-environment.ts';
import { readFields } from '../baseline/read-fields.ts';
import { sameCredentials } from '../baseline/same-credentials.ts';
import type { GateOptions } from '../commands/define-gate.ts';
import { usageError } from '../exit-error.ts';
import { kindOf } from '../files/kind-of.ts';
import type { SplitHeaders } from '../headers/split-headers.ts';
import type { OpenSide } from '../sides/side.ts';
import { isUrl } from '../sources/is-url.ts';
import type { Terminal } from '../terminal.ts';

/** Both sides of a deploy. */
export interface Deploy {
  /** For one comparison. */
  open(): Record<Side, OpenSide>;
  /** How often before was looked at; 0 where it is a URL. */
  kept: number;
}

/**
 * Before is what was kept of it, or an old version that still answers; after is asked.
 *
 * @throws ExitError
 */
export async function openGate(options: GateOptions, terminal: Terminal): Promise<Deploy> {
  const { before, after } = options;
  const fields = readFields(options, terminal);
  const openAfter = (asked: SplitHeaders) =>
    openEnvironment(
      { side: 'right', url: after, argument: '--after' },
      asked,
      { ...options, label: 'after' },
      terminal,
    );
  const right = openAfter(fields);
  if (isUrl(before)) {
    const left = openEnvironment(
      { side: 'left', url: before, argument: '--before' },
      fields,
      { ...options, label: 'before' },
      terminal,
    );
    return { open: () => ({ left, right }), kept: 0 };
  }
  const path = resolve(terminal.cwd, before);
  if (kindOf(path) === undefined) {
    throw usageError(
      `--before ${maskSecrets(before)} is no URL, and there is no such file. drift baseline save writes one.`,
    );
  }
  const baseline = await readBaseline(before, terminal.cwd);
  const same = openAfter(sameCredentials(baseline, fields, before));
  return {
    open: () => ({ left: openBaseline(baseline), right: same }),
    kept: baseline.samples.length,
  };
}
