import { PROXY_VARIABLES } from '../proxy/proxy-for.ts';
import type { Check } from './check.ts';

/** A proxy would answer in place of the sides: what is compared is what they answer themselves. */
export function checkProxy(env: Readonly<Record<string, string | undefined>>): Check {
  const set = PROXY_VARIABLES.filter((name) => env[name]);
  return set.length === 0
    ? { name: 'Proxy', state: 'ok', text: 'none is set' }
    : {
        name: 'Proxy',
        state: 'warning',
        text: `${set.join(', ')} is set, and drift connects directly all the same. Where that is not possible, run it where it is.`,
      };
}
