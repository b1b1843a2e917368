import { execFile } from 'node:child_process';

const binary = new URL('../../../apps/drift-cli/dist/drift.js', import.meta.url).pathname;

/** Runs the built command line, as a pipeline would. */
export const runDrift = (
  args: readonly string[],
): Promise<{ exitCode: number; out: string; error: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [binary, ...args], (failure, out, error) =>
      resolve({ exitCode: failure ? Number(failure.code) : 0, out, error }),
    );
  });
