import { groupBy } from './group-by.ts';

/** What a host name needs to stand in a value, as it is or hidden as only a URL parser would see it. */
const NAMING = /[.%]|[^\0-\x7f]/;
/** How a URL may hide a host from a search for its name. @see URL Standard, host parsing */
const HIDING = /[%\t]|[^\0-\x7f]|xn--/i;
/** What stands beside an address, or in it: a number by itself stands for itself. */
const ADDRESSING = /[:./%\\]/;
/** Where an IPv4 address may begin, of which each part is a number: 127.1, 0x7f.1. JSON hides with a backslash. */
const BEGINS_V4 = /(?<![\w-])\d|[%\\]|[^\0-\x7f]/;
const BEGINS_V6 = /[[%]|[^\0-\x7f]/;

/**
 * Tells quickly whether one of these hosts may stand in a text: no is sure, yes is not.
 *
 * @param hosts `host` or `host:port`
 * @example
 * mayStandIn(['www.shop.example'])('max-age=60')        // false
 * mayStandIn(['www.shop.example'])('cdn.shop.example')  // true
 * mayStandIn(['127.0.0.1'])('charset=utf-8')            // false
 */
export function mayStandIn(hosts: readonly string[]): (text: string) => boolean {
  const names = hosts.map((host) => host.replace(/:\d+$/, '').replace(/^www\./, ''));
  const searches = [...groupBy(names, kindOf)].map(([kind, members]) => {
    if (kind === 'name') return searchNames(members);
    // An address has many spellings, such as 2130706433: only where it may begin is known.
    const begins = kind === 'v4' ? BEGINS_V4 : BEGINS_V6;
    return (text: string) => ADDRESSING.test(text) && begins.test(text);
  });
  return (text) => searches.some((finds) => finds(text));
}

const kindOf = (name: string) =>
  name.startsWith('[') ? 'v6' : /^[\d.]+$/.test(name) ? 'v4' : 'name';

function searchNames(names: readonly string[]) {
  const haveDots = names.every((name) => name.includes('.'));
  return (text: string) => {
    if (haveDots && !NAMING.test(text)) return false;
    if (HIDING.test(text)) return true;
    const lower = text.toLowerCase();
    return names.some((name) => lower.includes(name));
  };
}
