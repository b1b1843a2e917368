import type { Side } from '@env-drift/contracts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';
import { prepareSide, type PreparedSide, type Sending } from './prepare-side.ts';
import type { AskedManner, SuiteRequest } from './suite-request.ts';

/** Opens both sides of a request. */
export type OpenSides = (asked: SuiteRequest, sending: Sending) => Record<Side, OpenSide>;

/**
 * Reads, once for each manner of asking, what is asked with: whatever is wrong is told before the first
 * request.
 *
 * @throws ExitError
 */
export function prepareSides(requests: readonly SuiteRequest[], env: Terminal['env']): OpenSides {
  const prepared = new Map<AskedManner, Record<Side, PreparedSide>>();
  for (const { manner, name } of requests) {
    if (prepared.has(manner)) continue;
    const left = prepareSide(manner, 'left', name, env);
    prepared.set(manner, { left, right: prepareSide(manner, 'right', name, env) });
  }
  const sides = [...prepared.values()].flatMap(({ left, right }) => [left, right]);
  const secrets = [...new Set(sides.flatMap((side) => side.secrets))];
  return (asked, sending) => {
    const { left, right } = prepared.get(asked.manner)!;
    return { left: left.open(asked, sending, secrets), right: right.open(asked, sending, secrets) };
  };
}
