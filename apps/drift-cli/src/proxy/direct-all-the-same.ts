import type { ProbeErrorCode } from '@env-drift/contracts';
import type { Comparison } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import { proxyFor } from './proxy-for.ts';

/** What a machine sees that reaches the world through a proxy alone. */
const UNREACHED: ReadonlySet<ProbeErrorCode> = new Set([
  'dns_error',
  'dns_unavailable',
  'connect_error',
  'connect_timeout',
  'connection_refused',
  'host_unreachable',
  'timeout',
]);

/**
 * What to tell where a side was not reached that other programs would ask through a proxy. A proxy looks the
 * name up itself and may answer in place of the side: then neither the addresses that were checked nor the
 * answer would be the side's own.
 */
export function directAllTheSame(
  comparisons: readonly Comparison[],
  env: Terminal['env'],
): string | undefined {
  const variables = comparisons
    .flatMap(({ left, right }) => [left, right])
    .flatMap(({ url, error }) =>
      error && UNREACHED.has(error.code) ? (proxyFor(url, env) ?? []) : [],
    );
  const [variable] = variables;
  return variable === undefined
    ? undefined
    : `${variable} is set, and drift connects directly all the same. Run it where the sides can be reached.\n`;
}
