import type { FormValues } from './form-model.ts';

export type Route =
  | { page: 'home'; prefill: Partial<FormValues> }
  | { page: 'comparison'; id: string }
  | { page: 'unknown' };

/**
 * Which page an address means.
 *
 * @example
 * parseRoute('/c/ab12…:uuid', {}) // { page: 'comparison', id: 'ab12…:uuid' }
 * parseRoute('/', { left: 'https://a.example' }) // { page: 'home', prefill: { leftUrl: 'https://a.example' } }
 */
export function parseRoute(path: string, query: Record<string, string>): Route {
  if (path === '/') return { page: 'home', prefill: prefillFrom(query) };
  const id = /^\/c\/([^/]+)$/.exec(path)?.[1];
  const decoded = id === undefined ? undefined : decodeSegment(id);
  return decoded === undefined ? { page: 'unknown' } : { page: 'comparison', id: decoded };
}

/** The address of a comparison. A colon needs no escape in a path. */
export const comparisonPath = (id: string) => `/c/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

function prefillFrom({ left, right, leftLabel, rightLabel }: Record<string, string>) {
  return {
    ...(left && { leftUrl: left }),
    ...(right && { rightUrl: right }),
    ...(leftLabel && { leftLabel }),
    ...(rightLabel && { rightLabel }),
  };
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
