import { resolve } from 'node:path';
import { maskSecrets, type Side } from '@env-drift/contracts';
import { openBaseline, readBaseline } from '../baseline/baseline-file.ts';
import { openEnvironment } from '../baseline/open-environment.ts';
import { refuseOtherCredentials } from '../baseline/refuse-other-credentials.ts';
import type { GateOptions } from '../commands/define-gate.ts';
import { usageError } from '../exit-error.ts';
import { kindOf } from '../files/kind-of.ts';
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
  const right = openEnvironment(
    { side: 'right', url: after, argument: '--after' },
    { ...options, label: 'after' },
    terminal,
  );
  if (isUrl(before)) {
    const left = openEnvironment(
      { side: 'left', url: before, argument: '--before' },
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
  refuseOtherCredentials(baseline, right, before);
  return {
    open: () => ({ left: openBaseline(baseline), right }),
    kept: baseline.samples.length,
  };
}
