import type { LimitConnections } from './limit-connections.ts';
import type { Fetch } from './probe-deps.ts';
import { readDnsJson, type DnsAnswer } from './read-dns-json.ts';
import type { Resolution, ResolveHost } from './resolve-host.ts';

/** A resolver answers in milliseconds; one that does not must not use up the probe's time. */
const PATIENCE_MS = 3_000;

export interface DnsOverHttpsOptions {
  fetch: Fetch;
  /** Where it is asked, such as `https://cloudflare-dns.com/dns-query`. It has to speak `application/dns-json`. */
  url: string;
  patienceMs?: number;
  limitConnections?: LimitConnections;
}

/**
 * Resolves names over HTTPS, for platforms that let nobody ask the DNS directly.
 *
 * Both families are asked for, and both have to be answered: the address that would be left out could
 * be the private one.
 *
 * @example
 * const resolveHost = createDnsOverHttps({ fetch, url: 'https://cloudflare-dns.com/dns-query' });
 * await resolveHost('www.example.com', signal); // { addresses: ['192.0.2.1', '2001:db8::1'], ttl_s: 60 }
 */
export const createDnsOverHttps =
  ({
    fetch,
    url,
    patienceMs = PATIENCE_MS,
    limitConnections = (work) => work(),
  }: DnsOverHttpsOptions): ResolveHost =>
  async (host, signal) => {
    const ask = async (type: 'A' | 'AAAA'): Promise<DnsAnswer | undefined> => {
      const question = new URL(url);
      question.searchParams.set('name', host);
      question.searchParams.set('type', type);
      const response = await fetch(question.href, {
        headers: { accept: 'application/dns-json' },
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      if (response.status === 200) return readDnsJson(await response.json());
      await response.body?.cancel();
      return undefined;
    };
    try {
      return unite(
        await Promise.all([limitConnections(() => ask('A')), limitConnections(() => ask('AAAA'))]),
      );
    } catch {
      return { failure: 'no_answer' };
    }
  };

function unite(answers: readonly (DnsAnswer | undefined)[]): Resolution {
  const known = answers.filter((answer) => answer !== undefined);
  if (known.length < answers.length) return { failure: 'no_answer' };
  const addresses = known.flatMap((answer) => answer.addresses);
  if (addresses.length === 0) return { failure: 'no_address' };
  return { addresses, ttl_s: Math.min(...known.map(({ ttl_s }) => ttl_s)) };
}
