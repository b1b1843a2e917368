import type { MappedUrl } from './host-map.ts';

/** Whether two URLs name the same page, but for www or apex, a trailing slash, or the case of the path. */
export function isCanonicalVariant(a: MappedUrl, b: MappedUrl): boolean {
  const same = a.protocol === b.protocol && a.search === b.search && a.isOwn === b.isOwn;
  const isSpeltApart = a.host !== b.host || a.pathname !== b.pathname;
  return same && isSpeltApart && bareHost(a) === bareHost(b) && barePath(a) === barePath(b);
}

const bareHost = ({ host }: MappedUrl) => host.replace(/^(?:www\.|apex-)/, '');
const barePath = ({ pathname }: MappedUrl) =>
  (pathname.endsWith('/') ? pathname.slice(0, -1) : pathname).toLowerCase();
