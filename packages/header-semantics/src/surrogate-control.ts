import { splitList, splitOutsideQuotes } from './split-list.ts';
import type { TargetedCacheControl } from './targeted-cache-control.ts';
import { isToken, unquote } from './token.ts';

/**
 * What a surrogate, the cache of a CDN or in front of a server, obeys instead of Cache-Control. How much
 * longer it may serve what is stale stands under `max-age+`, and what is for one surrogate alone under a
 * name with that after it.
 *
 * @example
 * parseSurrogateControl('max-age=60+30, no-store;far') // directives: max-age -> '60', max-age+ -> '30', no-store;far -> null
 * @see W3C Note "Edge Architecture Specification" 1.0, "Surrogate-Control"
 */
export function parseSurrogateControl(value: string | null): TargetedCacheControl {
  if (value === null) return { kind: 'absent' };
  const directives = new Map<string, string | null>();
  const put = (name: string, argument: string | null) => {
    if (!directives.has(name)) directives.set(name, argument);
  };
  for (const member of splitList(value)) {
    const [directive = '', ...targets] = splitOutsideQuotes(member, ';');
    const equals = directive.indexOf('=');
    const name = (equals < 0 ? directive : directive.slice(0, equals)).trim().toLowerCase();
    if (!isToken(name)) continue;
    const target = targets.length === 0 ? '' : `;${targets.join(';')}`;
    const argument = equals < 0 ? null : unquote(directive.slice(equals + 1).trim());
    const [fresh = null, stale] = name === 'max-age' ? (argument?.split('+') ?? []) : [argument];
    put(name + target, fresh);
    if (stale !== undefined) put(`${name}+${target}`, stale);
  }
  return directives.size === 0 ? { kind: 'ignored' } : { kind: 'directives', directives };
}
