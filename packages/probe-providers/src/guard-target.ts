import { normaliseAllowedTarget } from './allowed-private-targets.ts';
import { BLOCKED_PORTS } from './blocked-ports.ts';
import { classifyAddress } from './classify-address.ts';
import { classifyName } from './classify-name.ts';
import { bareHost, hostAndPort, portOf } from './host-and-port.ts';

export interface GuardOptions {
  /** `host:port` entries that may be probed although they are private. */
  allowedPrivateTargets: readonly string[];
}

export type GuardVerdict =
  | { ok: true; url: URL }
  /** `reason` is for a person: what is wrong and what to do, without any secret of the URL. */
  | { ok: false; code: 'invalid_url' | 'ssrf_blocked'; reason: string };

/**
 * Says whether a URL may be requested by a prober that strangers can point at things. Pure, and
 * asked before every request of a chain: a redirect is as untrusted as a target.
 *
 * The URL is read as WHATWG URL first, so every spelling of an address (`0x7f.1`, `2130706433`,
 * `127。0。0。1`) is judged as the address it means.
 *
 * @example
 * guardTarget('http://169.254.169.254/', { allowedPrivateTargets: [] })
 * // { ok: false, code: 'ssrf_blocked', reason: '169.254.169.254 is a link-local address ...' }
 */
export function guardTarget(target: string, { allowedPrivateTargets }: GuardOptions): GuardVerdict {
  if (!URL.canParse(target)) {
    return invalid('This is not a URL. Give an absolute one, such as https://www.example.com/.');
  }
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return invalid('Only http and https can be probed. Start the URL with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    return invalid('The URL carries a user name or a password. Remove the part before the "@".');
  }
  const host = bareHost(url);
  if (host.split('.').includes('')) {
    return invalid('The host of the URL has an empty part. Remove the superfluous dot.');
  }
  if (allowedPrivateTargets.some((entry) => normaliseAllowedTarget(entry) === hostAndPort(url))) {
    return { ok: true, url };
  }
  const privacy = classifyAddress(host) ?? (isLiteral(host) ? undefined : classifyName(host));
  if (privacy) {
    return blocked(
      `${host} is ${privacy}, and only public hosts are probed. The operator of this deployment can allow it with ALLOWED_PRIVATE_TARGETS=${hostAndPort(url)}.`,
    );
  }
  if (BLOCKED_PORTS.has(portOf(url))) {
    return blocked(`Port ${portOf(url)} belongs to another service than HTTP. Use another port.`);
  }
  return { ok: true, url };
}

/** After WHATWG normalisation a host that starts with a bracket or ends in a number is an address. */
const isLiteral = (host: string) => host.startsWith('[') || /(^|\.)\d+$/.test(host);

const invalid = (reason: string): GuardVerdict => ({ ok: false, code: 'invalid_url', reason });
const blocked = (reason: string): GuardVerdict => ({ ok: false, code: 'ssrf_blocked', reason });
