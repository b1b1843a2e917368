import type { ProbeError } from '@env-drift/contracts';
import { guardTarget } from './guard-target.ts';
import type { Probe } from './probe-deps.ts';

/** A URL as it goes over the wire: two that differ by the fragment only are one request. */
export const withoutFragment = (url: URL): string => url.href.replace(/#.*$/, '');

/**
 * Why a redirect may not be followed, or undefined when it may. No cookies are sent, so a URL that
 * was requested before would answer as it did: the second time is a loop.
 *
 * @param requested the URLs requested so far, the target included
 */
export function refuseHop(
  next: URL,
  requested: ReadonlySet<string>,
  probe: Probe,
): ProbeError | undefined {
  if (requested.has(withoutFragment(next))) {
    return {
      code: 'redirect_loop',
      message: `The redirects lead back to a URL of ${next.host} that was requested before. Check the rule that redirects there.`,
    };
  }
  const { redirects } = probe.limits;
  if (requested.size > redirects) {
    return {
      code: 'too_many_redirects',
      message: `The target redirected more than ${redirects} times. Check where the chain of redirects should end.`,
    };
  }
  const guarded = guardTarget(next.href, probe);
  return guarded.ok
    ? undefined
    : { code: guarded.code, message: describeRefusedHop(guarded.reason) };
}

export const describeRefusedHop = (reason: string): string =>
  `A redirect leads to a URL that may not be probed, and was not followed. ${reason}`;
