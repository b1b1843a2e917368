import type { Corpus, JudgedCase } from './corpus.ts';
import { probeStandIn, type StandInProbe } from './ssrf-probe.ts';
import { listedAddresses } from './ssrf-resolver.ts';

export const ssrfCorpus: Corpus = {
  name: 'ssrf',
  source: 'five public lists',
  origin:
    'The URLs in y-mehta/ssrf-req-filter 788a173 (`test/fixtures`), swisskyrepo/PayloadsAllTheThings f9fa514 (`Server Side Request Forgery`), cujanovic/SSRF-Testing c26c3df, svix/svix-webhooks 4fc0cfb (`is_allowed_test`) and azu/request-filtering-agent cc0f9fc (its test), as arrays of `{url}`; in `blocked-urls.json`, of `{url, kind, why, whatwg_host}`; in `ambiguous-urls.json`, of `{url, whatwg_host}`.',
  measures:
    'The target guard, by probing each URL with a server that listens in the place of every host: what a public prober must not request is refused by its code and without a connection, what it may request is answered, and a URL on which parsers disagree is refused or requested from the host that the URL Standard finds in it.',
  leavesOut:
    'The DNS: a resolver in the tool answers what the list says of a name, where the list says no address with 10.0.0.1, and of names that are not blocked with a public address.',
  files: {
    'blocked-urls.json': judgeBlocked,
    'allowed-urls.json': judgeAllowed,
    'ambiguous-urls.json': judgeAmbiguous,
  },
};

interface Listed {
  url: string;
}
interface Blocked extends Listed {
  kind: string;
  why: string;
  whatwg_host: string | null;
}

/** Public, and nobody is asked for it: the stand-in answers. */
const PUBLIC = ['8.8.8.8'];

/** A URL that is none, or none of HTTP, is refused as such; any other as a target. */
const NOT_HTTP = new Set(['url-invalid', 'scheme']);

async function judgeBlocked({ url, kind, why, whatwg_host }: Blocked): Promise<JudgedCase> {
  const probed = await probeStandIn(url, async () => listedAddresses(why, whatwg_host ?? ''));
  return {
    name: url,
    expected: { outcome: NOT_HTTP.has(kind) ? 'invalid_url' : 'ssrf_blocked', connections: 0 },
    actual: { outcome: probed.outcome, connections: probed.connections },
  };
}

async function judgeAllowed({ url }: Listed): Promise<JudgedCase> {
  const { outcome, connections } = await probeStandIn(url, async () => PUBLIC);
  const expected = { outcome: 'answered', connections: 1 };
  return { name: url, expected, actual: { outcome, connections } };
}

async function judgeAmbiguous(each: Listed & { whatwg_host: string }): Promise<JudgedCase> {
  const probed = await probeStandIn(each.url, async () => PUBLIC);
  const actual = describeHost(probed);
  return { name: each.url, expected: actual === 'refused' ? actual : each.whatwg_host, actual };
}

const describeHost = ({ outcome, connections, host }: StandInProbe) =>
  host ?? (outcome !== 'answered' && connections === 0 ? 'refused' : outcome);
