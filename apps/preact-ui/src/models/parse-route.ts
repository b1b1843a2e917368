import type { FormValues } from './form-values.ts';

export type Route =
  | { page: 'home'; prefill: Partial<FormValues> }
  | { page: 'comparison'; id: string }
  | { page: 'pair'; pairKey: string }
  | { page: 'finding'; code: string }
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
  const pairKey = /^\/p\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (pairKey !== undefined) return { page: 'pair', pairKey };
  const code = /^\/findings\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (code !== undefined) return { page: 'finding', code };
  const id = /^\/c\/([^/]+)$/.exec(path)?.[1];
  const decoded = id === undefined ? undefined : decodeSegment(id);
  return decoded === undefined ? { page: 'unknown' } : { page: 'comparison', id: decoded };
}

/** The address of a comparison. A colon needs no escape in a path. */
export const comparisonPath = (id: string) => `/c/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

export const pairPath = (pairKey: string) => `/p/${pairKey}`;

/** Where a finding is on the page of its comparison. */
export const findingHref = (findingId: string) => `#${encodeURIComponent(findingId)}`;

/** The address of what is written about a finding. */
export const findingDocPath = (code: string) => `/findings/${encodeURIComponent(code)}`;

/** The address of a form that is filled already. */
export const formPath = (values: Partial<FormValues>) => {
  const { leftUrl: left, rightUrl: right, leftLabel, rightLabel } = values;
  const given = Object.entries({ left, right, leftLabel, rightLabel }).filter(
    (field): field is [string, string] => Boolean(field[1]),
  );
  return given.length === 0 ? '/' : `/?${new URLSearchParams(given)}`;
};

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
