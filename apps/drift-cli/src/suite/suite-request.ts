import type { RequestOptions } from '@env-drift/contracts';
import type { Pair } from '../config/config.ts';

/** One request of a suite, on both sides. */
export interface SuiteRequest {
  /** What tells it from the others. */
  name: string;
  path: string;
  manner: AskedManner;
}

/** How a path is asked for; most paths of a suite share one. */
export interface AskedManner {
  pair: Pair;
  /** What tells the pair from the others, also where it has no name. */
  pairName: string;
  samples: number;
  /** Beside the headers. */
  request: Pick<RequestOptions, 'method' | 'preflight'>;
  headers: Readonly<Record<string, string>>;
}

/**
 * A path below a base, as a base of a configuration is meant: its own path stays. It never names a host: what
 * begins with two slashes would, where it is resolved against a URL (RFC 3986 section 4.2).
 *
 * @example
 * joinUrl('https://shop.example/app/', '/login?next=%2F') // 'https://shop.example/app/login?next=%2F'
 */
export function joinUrl(base: string, path: string): string {
  const { origin, pathname } = new URL(base);
  const own = pathname.replace(/\/+$/, '');
  return new URL(`${origin}${own}${path.startsWith('/') ? '' : '/'}${path}`).href;
}
