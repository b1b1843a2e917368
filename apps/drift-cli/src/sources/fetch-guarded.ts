import { fetchPinned, resolveBySystem } from '@env-drift/node-network';
import { guardTarget, type GuardOptions } from '@env-drift/probe-providers';
import { sayWithOptions } from '../sides/in-terms-of-options.ts';

/** Fetch, "HTTP-redirect fetch". */
const MOST_REDIRECTS = 20;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An answer, or why there is none, as a sentence; undefined where nothing answered. */
export type Guarded = { answer: Response } | { refused: string } | undefined;

/**
 * Fetches a document and follows its redirects as a probe does: each place is judged before it is asked, by its
 * URL and by every address that its name has, and connected to at those addresses alone.
 */
export async function fetchGuarded(
  place: string,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<Guarded> {
  let url = place;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const verdict = guardTarget(url, options);
    if (!verdict.ok) return { refused: sayWithOptions(verdict.reason, url) };
    const addresses = await addressesOf(verdict.url, options, signal);
    if (addresses === undefined) return undefined;
    if ('refused' in addresses) return addresses;
    const init = { signal, headers: { accept: '*/*' } };
    const answer = await fetchPinned(url, init, addresses.pinned).catch(() => undefined);
    if (!answer) return undefined;
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === null) return { answer };
    await answer.body?.cancel();
    if (!URL.canParse(location, url)) return undefined;
    url = new URL(location, url).href;
  }
  return { refused: `It redirects more than ${MOST_REDIRECTS} times.` };
}

/** Undefined where the name has none. */
async function addressesOf(
  url: URL,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<{ pinned: readonly string[] | undefined } | { refused: string } | undefined> {
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
  const isLiteral = /^[\d.]+$/.test(host) || host.includes(':');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (isLiteral || options.allowedPrivateTargets.includes(`${url.hostname}:${port}`)) {
    return { pinned: undefined };
  }
  // The system cannot be told to stop looking.
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const { addresses } = (await Promise.race([resolveBySystem(host), stopped])) ?? {};
  if (addresses === undefined || addresses.length === 0) return undefined;
  for (const address of addresses) {
    const literal = address.includes(':') ? `[${address}]` : address;
    const verdict = guardTarget(`${url.protocol}//${literal}:${port}/`, {
      ...options,
      allowedPrivateTargets: [],
    });
    if (verdict.ok) continue;
    return {
      refused: `${host} has the address ${address}, which is a private place. Allow it with --allow-target ${host}:${port}.`,
    };
  }
  return { pinned: addresses };
}
