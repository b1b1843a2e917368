import { isAllowedPrivateTarget } from './allowed-private-targets.ts';
import { isAllowedDomain } from './allowed-target-domains.ts';
import { isAllowedPort } from './allowed-target-ports.ts';
import { BLOCKED_PORTS } from './blocked-ports.ts';
import { classifyAddress } from './classify-address.ts';
import { classifyName } from './classify-name.ts';
import { bareHost, hostAndPort, isLiteral, portOf } from './host-and-port.ts';

export interface GuardOptions {
  /** `host:port` entries that may be probed although they are private. */
  allowedPrivateTargets: readonly string[];
  /** Ports that may be probed beside 80 and 443. */
  allowedTargetPorts?: readonly number[];
  /** Hosts, `*.` for all below one; no other may be probed. Without a list, every public host may. */
  allowedTargetDomains?: readonly string[];
}

export type GuardVerdict =
  | { ok: true; url: URL }
  /** `reason` is for a person: what is wrong and what to do, without any secret of the URL. */
  | { ok: false; code: 'invalid_url' | 'ssrf_blocked'; reason: string };

/**
 * Says whether a URL may be requested by a prober that strangers can point at things. Pure, and
 * asked before every request of a chain: a redirect is as untrusted as a target. What a name
 * resolves to is for `guardAddresses` to judge, after this.
 *
 * The URL is read as WHATWG URL first, so every spelling of an address (`0x7f.1`, `2130706433`,
 * `127。0。0。1`) is judged as the address it means.
 *
 * @example
 * guardTarget('http://169.254.169.254/', { allowedPrivateTargets: [] })
 * // { ok: false, code: 'ssrf_blocked', reason: '169.254.169.254 is a link-local address ...' }
 */
export function guardTarget(target: string, options: GuardOptions): GuardVerdict {
  if (!URL.canParse(target)) {
    return invalid('This is not a URL. Give an absolute one, such as https://www.example.com/.');
  }
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return invalid('Only http and https can be probed. Start the URL with https:// or http://.');
  }
  const host = bareHost(url);
  if (host.split('.').includes('')) {
    return invalid('The host of the URL has an empty part. Remove the superfluous dot.');
  }
  const isAllowed = isAllowedPrivateTarget(url, options.allowedPrivateTargets);
  const privacy = classifyHost(host);
  if (privacy && !isAllowed) return blocked(describePrivacy(`is ${privacy}`, url));
  if (url.username !== '' || url.password !== '') {
    return invalid('The URL carries a user name or a password. Remove the part before the "@".');
  }
  if (isAllowed) return { ok: true, url };
  const portRefusal = refusePort(portOf(url), options);
  if (portRefusal) return blocked(portRefusal);
  const { allowedTargetDomains } = options;
  if (allowedTargetDomains && !isAllowedDomain(host, allowedTargetDomains)) {
    return blocked(
      `${host} is none of the hosts that this deployment probes. ${OPERATOR} can add it to ALLOWED_TARGET_DOMAINS.`,
    );
  }
  return { ok: true, url };
}

const classifyHost = (host: string): string | undefined =>
  isLiteral(host) ? classifyAddress(host) : classifyName(host);

function refusePort(port: number, { allowedTargetPorts = [] }: GuardOptions): string | undefined {
  if (BLOCKED_PORTS.has(port)) {
    return `Port ${port} belongs to another service than HTTP. Use another port.`;
  }
  if (isAllowedPort(port, allowedTargetPorts)) return undefined;
  return `Port ${port} is none of the ports that this deployment probes. ${OPERATOR} can allow it with ALLOWED_TARGET_PORTS=${port}.`;
}

const OPERATOR = 'The operator of this deployment';

/** Why a host is refused, and how it could be allowed. */
export const describePrivacy = (what: string, url: URL): string =>
  `${bareHost(url)} ${what}, and only public hosts are probed. ${OPERATOR} can allow it with ALLOWED_PRIVATE_TARGETS=${hostAndPort(url)}.`;

const invalid = (reason: string): GuardVerdict => ({ ok: false, code: 'invalid_url', reason });
const blocked = (reason: string): GuardVerdict => ({ ok: false, code: 'ssrf_blocked', reason });
