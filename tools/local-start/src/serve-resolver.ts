import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { resolveBySystem } from '@env-drift/node-network';

export interface ServedResolver {
  /** What the Worker's `DNS_OVER_HTTPS_URL` is set to. */
  url: string;
  stop(): void;
}

/** Types of resource records (RFC 1035 section 3.2.2, RFC 3596 section 2.1). */
const FAMILIES: Record<string, { family: number; type: number }> = {
  A: { family: 4, type: 1 },
  AAAA: { family: 6, type: 28 },
};
const NXDOMAIN = 3;

/**
 * Lets the Worker's guard see a name as this machine sees it, with its hosts file and its network's own
 * names, because that is how the Worker's connections see it here. And no other party learns which
 * names are compared on this machine.
 */
export async function serveResolver(resolveHost = resolveBySystem): Promise<ServedResolver> {
  const server = createServer((request, response) => void answer(request.url ?? '', response));

  async function answer(asked: string, response: ServerResponse): Promise<void> {
    const parameters = URL.parse(asked, 'http://resolver')?.searchParams;
    const name = parameters?.get('name');
    const question = FAMILIES[parameters?.get('type') ?? ''];
    if (!question || !name) return void response.writeHead(400).end();
    const { addresses, ttl_s, failure } = await resolveHost(name);
    if (failure === 'no_answer') return void response.writeHead(502).end();
    const Answer = (addresses ?? [])
      .filter((address) => isIP(address) === question.family)
      .map((data) => ({ name, type: question.type, TTL: ttl_s, data }));
    response.setHeader('content-type', 'application/dns-json');
    response.end(JSON.stringify(addresses ? { Status: 0, Answer } : { Status: NXDOMAIN }));
  }

  // It serves a Worker that this process watches over; it is no reason to stay.
  server.unref();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/dns-query`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
