import { compareByKey } from './compare-by-key.ts';
import { differ, type Difference } from './difference.ts';
import { isRuntimeNoise } from './runtime-noise.ts';
import { splitList } from './split-list.ts';

/** Fields that tell what a server is made of. @see OWASP Secure Headers Project, "headers to remove" */
const TELLING = new Set(
  `server x-powered-by via powered-by x-generator x-cms x-framework x-php-version x-powered-cms
  x-server-powered-by x-redirect-by x-mod-pagespeed x-page-speed x-owa-version x-umbraco-version
  x-cf-powered-by x-turbo-charged-by sourcemap x-sourcemap`.split(/\s+/),
);

/** Proxies that tell of themselves in many fields; what those say changes with every answer. */
const TELLING_PREFIX = /^x-(?:aspnet|envoy|kong)-/;

/** That these are there tells of a proxy, or of the source; what they say names no product. */
const SAYS_NO_PRODUCT = /^(?:x-(?:envoy|kong)-|(?:x-)?sourcemap$)/;

export const isDisclosure = (name: string): boolean =>
  TELLING.has(name) || (TELLING_PREFIX.test(name) && !isRuntimeNoise(name));

/** Versions by product, lower-case; null for one that tells none. */
export type Disclosure = ReadonlyMap<string, string | null>;

/**
 * @example
 * parseDisclosure('server', 'nginx/1.18.0 (Ubuntu)') // nginx -> '1.18.0', ubuntu -> null
 * parseDisclosure('x-generator', 'Drupal 10')        // drupal -> '10'
 * parseDisclosure('via', '1.1 abc.cloudfront.net (CloudFront)') // cloudfront.net -> null, cloudfront -> null
 * @see RFC 9110 sections 10.2.4 (Server) and 7.6.3 (Via)
 */
export function parseDisclosure(field: string, value: string): Disclosure {
  const products = new Map<string, string | null>();
  if (SAYS_NO_PRODUCT.test(field)) return products;
  for (const member of splitList(value)) {
    const words = member
      .split(/[\s();]/)
      .filter((word) => word !== '' && !/^\+?https?:/i.test(word));
    // A Via member begins with the protocol, then names a host of which only the domain stays the same.
    const named = field === 'via' ? words.slice(1).map(domainOf) : words;
    let last = '';
    for (const word of named) {
      const [product = '', version] = word.toLowerCase().split('/', 2);
      if (!/^v?\d/.test(product)) products.set((last = product), version || null);
      else if (!products.get(last)) products.set(last, product);
    }
  }
  return products;
}

const domainOf = (host: string) => host.replace(/:\d+$/, '').split('.').slice(-2).join('.');

export type DisclosureDifference = Difference<
  'presence' | 'product' | 'version',
  { field: string; product?: string }
>;

/**
 * One field of each side. The side that tells more is the weaker one.
 *
 * @example
 * Server: nginx/1.18.0   and   Server: nginx   // version, weaker: left
 */
export function compareDisclosure(
  field: string,
  left: Disclosure | null,
  right: Disclosure | null,
): DisclosureDifference[] {
  if (!left || !right)
    return differ('presence', shown(left), shown(right), { field }, [!left, !right]);
  return compareByKey(left, right, (product, a, b) => {
    const kind = a === undefined || b === undefined ? 'product' : 'version';
    const [x, y] = [a ?? a !== undefined, b ?? b !== undefined];
    return differ(kind, x, y, { field, product }, [openness(x), openness(y)]);
  });
}

/** What tells a version is weaker than what tells a product, and that weaker than what tells nothing. */
const openness = (told: string | boolean) => (typeof told === 'string' ? -2 : -Number(told));

const shown = (products: Disclosure | null) =>
  products &&
  [...products]
    .map(([product, version]) => product + (version === null ? '' : `/${version}`))
    .sort();
