import { startHttp, type Target } from './start-targets.ts';

export interface Resolver extends Target {
  /** What `DNS_OVER_HTTPS_URL` is set to. */
  url: string;
  /** How often a name was asked for, by one of its two questions. */
  timesAsked(name: string): number;
}

/**
 * A resolver that speaks DNS over HTTPS as Cloudflare's does, and knows IPv4 addresses of a few names.
 * No other name exists; one without addresses makes it fail.
 */
export async function startResolver(zone: Readonly<Record<string, string[]>>): Promise<Resolver> {
  const asked: string[] = [];
  const target = await startHttp((request, response) => {
    const question = new URL(request.url!, 'http://resolver').searchParams;
    const name = question.get('name')!;
    const isV4 = question.get('type') === 'A';
    if (isV4) asked.push(name);
    const addresses = zone[name];
    if (addresses?.length === 0) return response.writeHead(500).end();
    const Answer = isV4 ? addresses?.map((data) => ({ name, type: 1, TTL: 60, data })) : [];
    response.setHeader('content-type', 'application/dns-json');
    response.end(JSON.stringify(addresses ? { Status: 0, Answer } : { Status: 3 }));
  });
  return {
    ...target,
    url: `${target.origin}/dns-query`,
    timesAsked: (name) => asked.filter((each) => each === name).length,
  };
}
