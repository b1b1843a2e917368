/** What a host name needs to stand in a value, as it is or hidden as only a URL parser would see it. */
const NAMING = /[.%]|[^\0-\x7f]/;
/** How a URL may hide a host from a search for its name. @see URL Standard, host parsing */
const HIDING = /[%\t]|[^\0-\x7f]|xn--/i;

/**
 * Tells quickly whether one of these hosts may stand in a text: no is sure, yes is not.
 *
 * @param hosts `host` or `host:port`
 * @example
 * mayStandIn(['www.shop.example'])('max-age=60')        // false
 * mayStandIn(['www.shop.example'])('cdn.shop.example')  // true
 */
export function mayStandIn(hosts: readonly string[]): (text: string) => boolean {
  const names = hosts.map((host) => host.replace(/:\d+$/, '').replace(/^www\./, ''));
  // An address has many spellings: 127.1, 0x7f.1, 2130706433.
  if (names.some((name) => /^[\d.]+$|^\[/.test(name))) return (text) => /[:./%]/.test(text);
  const haveDots = names.every((name) => name.includes('.'));
  return (text) => {
    if (haveDots && !NAMING.test(text)) return false;
    if (HIDING.test(text)) return true;
    const lower = text.toLowerCase();
    return names.some((name) => lower.includes(name));
  };
}
