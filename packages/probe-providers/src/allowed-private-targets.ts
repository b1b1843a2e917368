import { hostAndPort } from './host-and-port.ts';

export interface AllowedPrivateTargets {
  /** Normalised `host:port`, in the order given. */
  targets: string[];
  /** What was given and is no `host:port`, for the configuration's owner to mend. */
  invalid: string[];
}

/**
 * Reads the configuration value that lists the private targets a deployment may probe:
 * `host:port`, separated by commas or white space. Each entry allows exactly that host and port.
 *
 * @example
 * parseAllowedPrivateTargets('LOCALHOST:3000, [::1]:80, 10.0.0.1')
 * // { targets: ['localhost:3000', '[::1]:80'], invalid: ['10.0.0.1'] }
 */
export function parseAllowedPrivateTargets(text: string | undefined): AllowedPrivateTargets {
  const entries = (text ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  const read = entries.map((entry) => ({ entry, target: normaliseAllowedTarget(entry) }));
  return {
    targets: [...new Set(read.flatMap(({ target }) => target ?? []))],
    invalid: read.filter(({ target }) => target === undefined).map(({ entry }) => entry),
  };
}

/** Whether a URL's host and port are on the list; nothing else of a listed target is guarded. */
export const isAllowedPrivateTarget = (url: URL, allowed: readonly string[]): boolean =>
  allowed.some((entry) => normaliseAllowedTarget(entry) === hostAndPort(url));

/** An entry as `hostAndPort` writes it, or undefined when it is no `host:port`. */
export function normaliseAllowedTarget(entry: string): string | undefined {
  if (!/^[^/?#@\\]+:[1-9]\d{0,4}$/.test(entry) || !URL.canParse(`http://${entry}`))
    return undefined;
  return hostAndPort(new URL(`http://${entry}`));
}
