import { BLOCKED_PORTS } from './blocked-ports.ts';

/** The ports of http and https; any other has to be allowed by the configuration. */
const WEB_PORTS: readonly number[] = [80, 443];

export interface AllowedTargetPorts {
  ports: number[];
  /** What was given and is no port that can be probed, for the configuration's owner to mend. */
  invalid: string[];
}

/**
 * Reads the configuration value that lists the ports a deployment may probe beside 80 and 443,
 * separated by commas or white space.
 *
 * @example
 * parseAllowedTargetPorts('8080, 8443, ssh') // { ports: [8080, 8443], invalid: ['ssh'] }
 */
export function parseAllowedTargetPorts(text: string | undefined): AllowedTargetPorts {
  const entries = (text ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return {
    ports: [...new Set(entries.filter(isProbeable).map(Number))],
    invalid: entries.filter((entry) => !isProbeable(entry)),
  };
}

export const isAllowedPort = (port: number, allowed: readonly number[]): boolean =>
  WEB_PORTS.includes(port) || allowed.includes(port);

const isProbeable = (entry: string): boolean =>
  /^[1-9]\d{0,4}$/.test(entry) && Number(entry) <= 65_535 && !BLOCKED_PORTS.has(Number(entry));
