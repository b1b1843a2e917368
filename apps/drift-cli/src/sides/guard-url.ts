import { guardTarget } from '@env-drift/probe-providers';
import { usageError } from '../exit-error.ts';
import { placeOf } from './in-terms-of-options.ts';

/** What somebody allowed beyond public hosts. */
export interface Allowances {
  /** Whether the targets themselves may be private. */
  allowPrivate: boolean;
  /** `host:port` of further private places, such as those that redirects lead to. */
  allowTargets: readonly string[];
}

/**
 * A target as it may be asked for: absolute, of HTTP, without a password, and private only where that is
 * allowed. What a name resolves to is judged later, by the probe.
 *
 * @param name of the argument
 * @throws ExitError
 */
export function guardUrl(
  url: string,
  name: string,
  { allowPrivate, allowTargets }: Allowances,
): void {
  const verdict = guardTarget(url, {
    allowedPrivateTargets: [...allowTargets, ...(allowPrivate ? placesOf([url]) : [])],
    allowedTargetPorts: portsOf([url]),
  });
  if (verdict.ok) return;
  const isPrivate = /, and only public hosts are probed/.test(verdict.reason);
  if (isPrivate) {
    throw usageError(
      `${name}: ${new URL(url).hostname} is a private place. Ask it all the same with --allow-private.`,
    );
  }
  const hint = /user name or a password/.test(verdict.reason)
    ? ' Give it as a header: --left-header or --right-header "Authorization: Basic ${VARIABLE}".'
    : '';
  throw usageError(`${name}: ${verdict.reason}${hint}`);
}

/** `host:port` of the URLs that are URLs. */
export const placesOf = (urls: readonly string[]): string[] => urls.filter(isHttp).map(placeOf);

/** A port that somebody typed is one they mean; those of other services the guard refuses all the same. */
export const portsOf = (urls: readonly string[]): number[] =>
  urls.filter(isHttp).map((url) => Number(placeOf(url).split(':').at(-1)));

const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
