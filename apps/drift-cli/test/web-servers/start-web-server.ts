import { spawn } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { directoryWith } from '../support/directory.ts';
import type { Kind } from './kind.ts';

/** Where a server's binary is; undefined where it is not installed. Debian keeps them where not everybody looks. */
export const findBinary = ({ binary }: Kind): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .map((directory) => join(directory, binary))
    .find((path) => existsSync(path));

/** Runs a server that lives as long as the test. Gives its origin. */
export async function startWebServer(
  kind: Kind,
  configuration: 'staging' | 'production',
  root: string,
): Promise<string> {
  const directory = await directoryWith();
  // It may give up its rights before it opens its files.
  for (const path of [directory, root]) chmodSync(path, 0o755);
  const port = await freePort();
  const file = join(directory, 'server.conf');
  await writeFile(file, kind[configuration]({ directory, root, port }));
  const child = spawn(findBinary(kind)!, kind.argsFor(file), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => {
    const answer = await fetch(origin).catch(() => undefined);
    expect(answer?.status, said).toBe(200);
  }, 10_000);
  return origin;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
