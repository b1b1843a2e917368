import { gzipSync } from 'node:zlib';
import {
  identityFor,
  startHttp,
  startHttps,
  startTcp,
  type Identity,
  type LocalServer,
} from '@env-drift/failure-names';
import { canConnect, fetchPinned } from '@env-drift/node-network';
import type { ProbeDeps } from '@env-drift/probe-providers';
import type { RequestListener } from 'node:http';
import type { Answer, Certificate, Origin } from './origin.ts';

/** A small internet on this machine: names, made-up addresses behind them, and a server at each. */
export interface Network {
  /** What a probe takes, to see this internet and nothing else. */
  deps: Pick<ProbeDeps, 'fetch' | 'resolveHost' | 'canConnect'>;
  stop(): Promise<void>;
}

interface Place {
  address: string;
  /** By scheme, the port of this machine. */
  ports: Map<string, number>;
}

/** @param origins by scheme and host, as in `https://shop.example` */
export async function startNetwork(origins: Readonly<Record<string, Origin>>): Promise<Network> {
  const names = [...new Set(Object.keys(origins).map((origin) => new URL(origin).hostname))];
  const identity = identityFrom(names);
  const servers = await Promise.all(
    Object.entries(origins).map(async ([origin, what]) => {
      const { protocol, hostname } = new URL(origin);
      return { protocol, hostname, what, server: await start(protocol, what, identity) };
    }),
  );
  const places = new Map<string, Place>();
  for (const { protocol, hostname, what, server } of servers) {
    if (what === 'no such name') continue;
    // Never connected to: a public address is what the guard lets pass.
    const place = places.get(hostname) ?? {
      address: `93.184.216.${places.size + 1}`,
      ports: new Map<string, number>(),
    };
    place.ports.set(protocol, Number(server!.host.split(':')[1]));
    places.set(hostname, place);
  }
  const portOf = (url: URL) => places.get(url.hostname)?.ports.get(url.protocol);
  return {
    deps: {
      fetch: (url, init) => {
        const here = new URL(url);
        here.port = String(portOf(here) ?? NOTHING_LISTENS);
        return fetchPinned(here.href, init, ['127.0.0.1']);
      },
      resolveHost: async (host) => {
        const place = places.get(host);
        return place ? { addresses: [place.address], ttl_s: 60 } : { failure: 'no_address' };
      },
      canConnect: (address, port) => {
        const place = [...places.values()].find((each) => each.address === address);
        const own = place?.ports.get(port === 443 ? 'https:' : 'http:');
        return canConnect('127.0.0.1', own ?? NOTHING_LISTENS);
      },
    },
    stop: async () => void (await Promise.all(servers.map(({ server }) => server?.stop()))),
  };
}

/** The discard service: nobody has it any more. */
const NOTHING_LISTENS = 9;

async function start(
  protocol: string,
  origin: Origin,
  identity: (certificate: Certificate) => Identity,
): Promise<LocalServer | undefined> {
  if (origin === 'no such name') return undefined;
  if (origin === 'nothing listens') {
    const server = await startTcp(() => undefined);
    await server.stop();
    return { ...server, stop: async () => undefined };
  }
  if ('speak' in origin) return startTcp(origin.speak);
  const answer = listener(origin.answer);
  return protocol === 'https:'
    ? startHttps(identity(origin.certificate ?? 'fine'), answer)
    : startHttp(answer);
}

/** One certificate does for a whole domain; making it takes a moment in which nothing is served. */
const coveredBy = (name: string) =>
  name.endsWith('.shop.example') ? ['shop.example', '*.shop.example'] : [name];

const made = new Map<string, Identity>();

function identityFrom(names: string[]): (certificate: Certificate) => Identity {
  const covered = [...new Set(['shop.example', '*.shop.example', ...names.flatMap(coveredBy)])];
  return (certificate) => {
    const key = `${certificate} ${covered.join()}`;
    const identity = made.get(key) ?? make(certificate, covered);
    made.set(key, identity);
    return identity;
  };
}

function make(certificate: Certificate, names: string[]): Identity {
  switch (certificate) {
    case 'fine':
      return identityFor(names);
    case 'expired':
      return identityFor(names, { to: '2021-01-01' });
    case 'self-signed':
      return identityFor(names, { issuer: 'itself' });
    case 'of another host':
      return identityFor(['hosting.example']);
  }
}

function listener(answerTo: (asked: Parameters<AnswerTo>[0]) => Answer): RequestListener {
  let before = 0;
  return (request, response) => {
    const {
      status = 200,
      headers = {},
      body = '',
      afterMs = 0,
      gzip = false,
    } = answerTo({
      path: request.url!,
      headers: request.headers,
      method: request.method!,
      before: before++,
    });
    const fields = Object.entries(headers).filter(([, value]) => value !== null);
    const isCoded = gzip && /gzip/.test(String(request.headers['accept-encoding']));
    const send = () => {
      for (const [name, value] of fields) response.setHeader(name, value as string | string[]);
      if (isCoded) response.setHeader('content-encoding', 'gzip');
      response.writeHead(status).end(isCoded ? gzipSync(body) : body);
    };
    if (afterMs > 0) setTimeout(send, afterMs);
    else send();
  };
}
type AnswerTo = Extract<Origin, { answer: unknown }>['answer'];
