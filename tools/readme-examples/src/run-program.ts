import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a TypeScript program prints, run by Node in a folder; what it complains of, if it fails. */
export async function runProgram(program: string, cwd: string): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--conditions=env-drift-source', '--input-type=module-typescript', '-'],
    // Without colours, wherever the test itself is told to have them.
    { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } },
  );
  child.stdin.end(program);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return child.exitCode === 0 ? output : complaint;
}
