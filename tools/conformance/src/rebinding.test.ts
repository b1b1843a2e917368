import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchPinned } from '@env-drift/node-network';
import { activeProbe } from '@env-drift/probe-providers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const PUBLIC = '8.8.8.8';
const PRIVATE = '127.0.0.1';
/** Where a connection to the public address ends here, so that no test leaves this machine. */
const STAND_IN = '127.0.0.2';

async function listen(address: string, port: number, answer: RequestListener) {
  let connections = 0;
  const server = createServer(answer).on('connection', () => (connections += 1));
  await once(server.listen(port, address), 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

/** From now on the system says of every name that it is private. */
function rebindEveryName() {
  const lookup = vi
    .spyOn(dns, 'lookup')
    .mockImplementation(((
      _name: string,
      { all }: dns.LookupOptions,
      done: (error: null, found: unknown, family?: number) => void,
    ) => (all ? done(null, [{ address: PRIVATE, family: 4 }]) : done(null, PRIVATE, 4))) as never);
  onTestFinished(() => lookup.mockRestore());
  return lookup;
}

/** A public server and a private one on the same port, and a name that is now the one, now the other. */
async function startRebinding(answer: RequestListener, answers: string[]) {
  const outer = await listen(STAND_IN, 0, answer);
  const inner = await listen(PRIVATE, outer.port, (_request, response) => response.end('inner'));
  const lookup = rebindEveryName();
  const probe = (isPinned: boolean) =>
    activeProbe(
      { id: 'left', url: `http://rebind.example:${outer.port}/` },
      {
        fetch: (url, init, addresses) =>
          fetchPinned(
            url,
            init,
            isPinned ? addresses?.map((each) => each.replace(PUBLIC, STAND_IN)) : undefined,
          ),
        resolveHost: async () => ({ addresses: [answers.shift()!], ttl_s: 0 }),
        now: Date.now,
        allowedPrivateTargets: [],
        allowedTargetPorts: [outer.port],
      },
    );
  return { probe, outer, inner, lookup };
}

// Only Linux has more loopback addresses than one without being told.
describe.skipIf(process.platform !== 'linux')(
  'a name that is public first and then private',
  () => {
    it('is refused at the next hop', async () => {
      const { probe, outer, inner } = await startRebinding(
        (_request, response) => response.writeHead(302, { location: '/next' }).end(),
        [PUBLIC, PRIVATE],
      );
      const { error } = await probe(true);
      expect(error).toMatchObject({ code: 'ssrf_blocked', hop: 1, last_response: { status: 302 } });
      expect([outer.connections(), inner.connections()]).toEqual([1, 0]);
    });

    it('is connected to at the address that was checked', async () => {
      const { probe, outer, inner, lookup } = await startRebinding(
        (_request, response) => response.end('outer'),
        [PUBLIC],
      );
      expect((await probe(true)).response?.body).toMatchObject({ bytes: 'outer'.length });
      expect([outer.connections(), inner.connections()]).toEqual([1, 0]);
      expect(lookup).not.toHaveBeenCalled();
    });

    it('would slip in where the connection is not pinned', async () => {
      const { probe, outer, inner } = await startRebinding(
        (_request, response) => response.end('outer'),
        [PUBLIC],
      );
      expect((await probe(false)).response?.status).toBe(200);
      expect([outer.connections(), inner.connections()]).toEqual([0, 1]);
    });
  },
);
