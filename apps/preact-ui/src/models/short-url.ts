/** A URL as people say it: `shop.example/cart`, without the scheme and a lone slash. */
export function shortUrl(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  const { host, pathname, search } = parsed;
  return host + (pathname === '/' && search === '' ? '' : pathname + search);
}
