const IPV4 = /(?<!\d)(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?!\d)/g;

/** What the lists mean by an internal address that they do not name. */
const INTERNAL = '10.0.0.1';

/**
 * The addresses of a blocked name: those that the list's reason says, otherwise those that the name
 * itself has in it, otherwise some internal one.
 *
 * @example
 * listedAddresses('public name that resolves to 127.0.0.1', 'localh.st') // ['127.0.0.1']
 * listedAddresses('the name encodes an IPv4 address', 'app-169-254-169-254.nip.io') // ['169.254.169.254']
 */
export function listedAddresses(why: string, host: string): string[] {
  const said = addressesIn(why);
  const written = addressesIn(host);
  if (said.length > 0) return said;
  return written.length > 0 ? written : [INTERNAL];
}

const addressesIn = (text: string): string[] =>
  [...text.matchAll(IPV4)].map(([, ...bytes]) => bytes.join('.'));
