import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { canConnect } from './can-connect.ts';

const loopbacks = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, address }) => internal && /^(?:127\.0\.0\.1|::1)$/.test(address))
  .map(({ address }) => [address.includes(':') ? `[${address}]` : address, address] as const);

it.each(loopbacks)('%s: opens where something listens, and nowhere else', async (address, host) => {
  const server = createServer((socket) => socket.resume());
  await once(server.listen(0, host), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await canConnect(address, port)).toBe(true);
  await once(server.close(), 'close');
  expect(await canConnect(address, port)).toBe(false);
});
