import type { ProbeError } from '@env-drift/contracts';
import { isAllowedPrivateTarget } from './allowed-private-targets.ts';
import { classifyAddress, isAddress } from './classify-address.ts';
import type { Raced } from './deadline.ts';
import { describeFailure } from './describe-failure.ts';
import { describePrivacy } from './guard-target.ts';
import { bareHost, isLiteral } from './host-and-port.ts';
import type { Probe } from './probe-deps.ts';
import type { ProbeLimits } from './probe-limits.ts';
import type { Resolution } from './resolve-host.ts';

/** Which addresses a URL may be requested from (undefined where none had to be asked for), or why it may not. */
type Judgement =
  | { addresses: readonly string[] | undefined; error?: undefined }
  | { addresses?: undefined; error: ProbeError };

/** As much of a probe as asking for a name takes. */
export type Asking = Pick<Probe, 'resolveHost' | 'deadline' | 'now' | 'allowedPrivateTargets'> & {
  limits: Pick<ProbeLimits, 'budgetMs'>;
};

export type Clearance = Judgement & {
  /** Milliseconds spent waiting for the DNS: none of the target's time. */
  waited: number;
};

/**
 * Asks what the name in a URL resolves to, and refuses it where any of its addresses is not public:
 * which one a connection takes is not always ours to choose. Asked before every request of a chain,
 * for a URL that `guardTarget` has passed.
 *
 * What the resolver does not tell is not guessed: without an answer nothing is requested. It is not
 * asked about literal addresses, which are judged already, nor about allowed private targets.
 */
export async function guardAddresses(url: URL, probe: Asking): Promise<Clearance> {
  const { resolveHost, deadline, now, allowedPrivateTargets, limits } = probe;
  const host = bareHost(url);
  if (!resolveHost || isLiteral(host) || isAllowedPrivateTarget(url, allowedPrivateTargets)) {
    return { addresses: undefined, waited: 0 };
  }
  const askedAt = now();
  const asked = await deadline.race(() => resolveHost(host, deadline.signal));
  return { ...judge(asked, url, limits.budgetMs), waited: Math.max(0, now() - askedAt) };
}

function judge(asked: Raced<Resolution>, url: URL, budgetMs: number): Judgement {
  if (asked.state === 'expired') return refuse('dns_unavailable', describeExpiry(url, budgetMs));
  const { addresses, failure } = readable(asked.state === 'done' ? asked.value : undefined);
  if (failure) {
    const code = failure === 'no_answer' ? 'dns_unavailable' : 'dns_error';
    return refuse(code, describeFailure(code, url, 'headers'));
  }
  const privacy = addresses.map(classifyAddress).find((what) => what !== undefined);
  return privacy
    ? refuse('ssrf_blocked', describePrivacy(`resolves to ${privacy}`, url))
    : { addresses };
}

/** The answer, as far as it can be relied on. */
function readable(resolution: Resolution | undefined): Resolution {
  if (resolution?.failure) return resolution;
  if (!resolution?.addresses.every(isAddress)) return { failure: 'no_answer' };
  return resolution.addresses.length > 0 ? resolution : { failure: 'no_address' };
}

const describeExpiry = ({ hostname }: URL, budgetMs: number) =>
  `The DNS resolver that was asked gave no answer for ${hostname} within the ${budgetMs / 1000} s of the probe. Nothing was requested.`;

const refuse = (code: ProbeError['code'], message: string) => ({ error: { code, message } });
