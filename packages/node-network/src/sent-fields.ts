/** What `fetch` sends where no cache on the way is to answer (Fetch, "HTTP-network-or-cache fetch"). */
const UNCACHED = { pragma: 'no-cache', 'cache-control': 'no-cache' };

/** The fields of a request, as they are asked for and as its cache mode wants. */
export function sentFields({ headers, cache }: RequestInit): Record<string, string> {
  const asked = Object.fromEntries(new Headers(headers));
  return cache === 'no-store' ? { ...UNCACHED, ...asked } : asked;
}
