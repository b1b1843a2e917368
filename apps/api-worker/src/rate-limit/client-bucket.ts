/** Of 16 million buckets; each holds hundreds of IPv4 addresses, so that none tells who is in it. */
const HEX_DIGITS = 6;

/**
 * Where what a client sends is counted, by what it is about. Whatever counts them may write down by which key:
 * so it is given too little to find an address by, and enough that two clients hardly ever share a count.
 */
export async function clientBucket(address: string, subject: string): Promise<string> {
  const text = new TextEncoder().encode(`${subject}\n${networkOf(address)}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HEX_DIGITS);
}

/** An IPv6 client has a network of its own, 64 bits long, and as many addresses in it as it likes. */
function networkOf(address: string): string {
  const groups = address.split(':');
  const last = groups.at(-1) ?? '';
  if (groups.length === 1 || last.includes('.')) return last;
  const [left = [], right = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
