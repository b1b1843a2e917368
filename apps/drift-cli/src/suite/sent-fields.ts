import type { Terminal } from '../terminal.ts';
import { linesOf } from './prepare-side.ts';
import type { AskedManner, SuiteRequest } from './suite-request.ts';

/**
 * What is sent in each manner of asking, variables of the environment put in: with another credential the same
 * path is another request. To be hashed, and never to be written down.
 *
 * @throws ExitError
 */
export function sentFields(requests: readonly SuiteRequest[], env: Terminal['env']): unknown[] {
  const names = new Map<AskedManner, string>();
  for (const { manner, name } of requests) if (!names.has(manner)) names.set(manner, name);
  return [...names].map(([manner, name]) =>
    (['left', 'right'] as const).map((side) =>
      linesOf(manner, side, name, env).map((line) => [line.name, line.value]),
    ),
  );
}
