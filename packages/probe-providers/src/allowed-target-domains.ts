import { bareHost } from './host-and-port.ts';

export interface AllowedTargetDomains {
  /** Normalised entries; undefined where there is no list, so that every public host is allowed. */
  domains?: string[];
  /** What was given and is no domain, for the configuration's owner to mend. */
  invalid: string[];
}

/**
 * Reads the configuration value that narrows a deployment to some hosts, separated by commas or white
 * space: `example.com` is that host alone, `*.example.com` every host below it, as in a content
 * security policy. A list of which nothing can be read allows nothing.
 *
 * @example
 * parseAllowedTargetDomains('Example.com *.example.com') // { domains: ['example.com', '*.example.com'], invalid: [] }
 * parseAllowedTargetDomains('') // { invalid: [] }
 */
export function parseAllowedTargetDomains(text: string | undefined): AllowedTargetDomains {
  const given = (text ?? '').trim();
  if (given === '') return { invalid: [] };
  const entries = given.split(/[\s,]+/).filter((entry) => entry !== '');
  if (entries.length === 0) return { domains: [], invalid: [given] };
  const read = entries.map((entry) => ({ entry, domain: normaliseDomain(entry) }));
  return {
    domains: [...new Set(read.flatMap(({ domain }) => domain ?? []))],
    invalid: read.filter(({ domain }) => domain === undefined).map(({ entry }) => entry),
  };
}

/** @param host as `bareHost` gives it */
export const isAllowedDomain = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) =>
    domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain,
  );

function normaliseDomain(entry: string): string | undefined {
  const [, wildcard = '', host = ''] = /^(\*\.)?([^*/?#@\\]+)$/.exec(entry) ?? [];
  const hasPort = /:\d*$/.test(host);
  if (host === '' || hasPort || !URL.canParse(`http://${host}`)) return undefined;
  return wildcard + bareHost(new URL(`http://${host}`));
}
