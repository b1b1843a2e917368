import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calm } from './calm.ts';

const binary = join(import.meta.dirname, '../../dist/drift.js');
if (!existsSync(binary)) throw new Error('Build it first: npx nx build drift-cli');

export interface DriftRun {
  exitCode: number | null;
  out: string;
  error: string;
}

interface Settings {
  env?: Record<string, string>;
  cwd?: string;
  /** The Node that runs it. */
  node?: string;
  /** A command that runs it. */
  wrap?: readonly string[];
  /** Written to its standard input, which then ends. */
  input?: string;
  /** Called once it runs. */
  whileRunning?: (child: ChildProcess) => void;
}

/** Runs the built binary as a user would: in a pipe, with no more of the environment than it needs. */
export const runDrift = (
  args: readonly string[],
  { env = {}, cwd, node = process.execPath, wrap = [], input, whileRunning }: Settings = {},
): Promise<DriftRun> =>
  new Promise((resolve, reject) => {
    const [command = node, ...rest] = [...wrap, node, binary, ...calm(args)];
    const child = spawn(command, rest, {
      ...(cwd !== undefined && { cwd }),
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, out, error }));
    child.stdin.end(input ?? '');
    whileRunning?.(child);
  });
