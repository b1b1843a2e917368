import type { ChildProcess } from 'node:child_process';
import { expect, vi } from 'vitest';

/** Stops a command that runs, as soon as it is time: by Ctrl-C, unless told otherwise. */
export const stopWhen =
  (isTime: () => boolean, signal: NodeJS.Signals = 'SIGINT') =>
  (child: ChildProcess): void =>
    void vi.waitFor(
      () => {
        expect(isTime()).toBe(true);
        child.kill(signal);
      },
      { timeout: 20_000, interval: 20 },
    );
