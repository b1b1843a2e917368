import { EVEN, differ, type Difference } from './difference.ts';
import { sortedSet } from './sorted-set.ts';
import { parseList, tokenText } from './structured-field.ts';

/** How one intermediary fared. */
export interface ProxyHandling {
  proxy: string;
  /** `connection_timeout`, `http_request_denied`, ...; null where nothing went wrong. */
  error: string | null;
}

/**
 * The intermediaries on the way, that nearest to the origin first.
 *
 * @example
 * parseProxyStatus('r34.example.net; error=connection_timeout')
 * @see RFC 9209 section 2
 */
export function parseProxyStatus(value: string | null): ProxyHandling[] {
  return (parseList(value) ?? []).flatMap(([name, parameters]) => {
    const proxy = typeof name === 'string' ? name : tokenText(name);
    return proxy === null ? [] : [{ proxy, error: tokenText(parameters.get('error')) }];
  });
}

export type ProxyStatusDifference = Difference<'presence' | 'error'>;

/** What went wrong on the way. The names of the intermediaries are each side's own. */
export function compareProxyStatus(
  left: readonly ProxyHandling[],
  right: readonly ProxyHandling[],
): ProxyStatusDifference[] {
  const [a, b] = [errorsOf(left), errorsOf(right)];
  const errors = differ('error', a, b, {}, [a.length === 0, b.length === 0]);
  if (errors.length > 0) return errors;
  return differ('presence', left.length > 0, right.length > 0, {}, EVEN);
}

const errorsOf = (proxies: readonly ProxyHandling[]): string[] =>
  sortedSet(proxies.flatMap(({ error }) => error ?? []));
