import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoOrigins } from '@env-drift/demo-origins';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startRememberedDemo } from './start-remembered-demo.ts';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'env-drift-demo-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

const hostsOf = ({ staging, production }: DemoOrigins) => [staging.host, production.host];
const portOf = ({ url }: { url: string }) => Number(new URL(url).port);

/** The hosts of one start, which is over when this resolves. */
async function startOnce(reservedPort?: number): Promise<string[]> {
  const demo = await startRememberedDemo(stateDir, reservedPort);
  await demo.stop();
  return hostsOf(demo);
}

it('is where it was the last time', async () => {
  const first = await startOnce();
  expect(await startOnce()).toEqual(first);
  expect(await startOnce()).toEqual(first);
});

it('moves only the origin whose port is taken, and stays there', async () => {
  const first = await startRememberedDemo(stateDir);
  await first.stop();
  const other = createServer().listen(portOf(first.staging), '127.0.0.1');
  await once(other, 'listening');

  const [staging, production] = await startOnce();
  expect(staging).not.toBe(first.staging.host);
  expect(production).toBe(first.production.host);
  other.close();
  await once(other, 'close');
  expect(await startOnce()).toEqual([staging, production]);
});

it('leaves a reserved port alone', async () => {
  const first = await startRememberedDemo(stateDir);
  await first.stop();
  const [staging, production] = await startOnce(portOf(first.production));
  expect(staging).toBe(first.staging.host);
  expect(production).not.toBe(first.production.host);
});

const damaged: [string, string][] = [
  ['no JSON', '{'],
  ['no object', 'null'],
  ['no ports', '{"stagingPort":"a","productionPort":70000}'],
  ['ports that browsers refuse', '{"stagingPort":6666,"productionPort":6667}'],
];
it.each(damaged)('starts on free ports where the memory holds %s', async (_title, content) => {
  writeFileSync(join(stateDir, 'demo-ports.json'), content);
  const hosts = await startOnce();
  expect(new Set(hosts).size).toBe(2);
  expect(await startOnce()).toEqual(hosts);
});

it('does not put both origins on one port', async () => {
  const [staging] = await startOnce();
  const port = Number(staging?.split(':')[1]);
  writeFileSync(
    join(stateDir, 'demo-ports.json'),
    JSON.stringify({ stagingPort: port, productionPort: port }),
  );
  const [again, production] = await startOnce();
  expect(again).toBe(staging);
  expect(production).not.toBe(staging);
});
