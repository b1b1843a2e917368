import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort, whyPortIsTaken } from './ports.ts';

it.each(['127.0.0.1', '0.0.0.0'])('a port that a server holds on %s is taken', async (host) => {
  const server = createServer().listen(0, host);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await whyPortIsTaken(port)).toContain(`Port ${port} is taken`);
  await new Promise((resolve) => server.close(resolve));
  expect(await whyPortIsTaken(port)).toBeUndefined();
});

it('a free port is free', async () => {
  expect(await whyPortIsTaken(await findFreePort())).toBeUndefined();
});
