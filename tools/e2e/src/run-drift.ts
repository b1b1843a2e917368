import { execFile } from 'node:child_process';

const binary = new URL('../../../apps/drift-cli/dist/drift.js', import.meta.url).pathname;

/** Runs the built command line, as a pipeline would. */
export const runDrift = (
  args: readonly string[],
): Promise<{ exitCode: number; out: string; error: string }> =>
  new Promise((resolve) => {
    // Playwright asks for colours where it shows them itself.
    const env = { ...process.env, FORCE_COLOR: '' };
    execFile(process.execPath, [binary, ...args], { env }, (failure, out, error) =>
      resolve({ exitCode: failure ? Number(failure.code) : 0, out, error }),
    );
  });
