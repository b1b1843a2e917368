import { readRequestOptions, type Side } from '@env-drift/contracts';
import type { AskOptions } from '../commands/define-baseline.ts';
import { readAllowances, reachOf } from '../compare/read-sides.ts';
import { usageError } from '../exit-error.ts';
import { secretsOf } from '../headers/secrets-of.ts';
import type { SplitHeaders } from '../headers/split-headers.ts';
import { openAskedSide } from '../sides/asked-side.ts';
import { guardUrl } from '../sides/guard-url.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';

/**
 * One environment by itself, as a side.
 *
 * @param environment `argument` is what the URL was given as
 * @throws ExitError
 */
export function openEnvironment(
  { side, url, argument = 'The URL' }: { side: Side; url: string; argument?: string },
  { shown, credentials }: SplitHeaders,
  options: Omit<AskOptions, 'header'>,
  terminal: Terminal,
): OpenSide {
  guardUrl(url, argument, readAllowances(options));
  const { label, method } = options;
  const read = readRequestOptions({
    headers: shown,
    ...(method && { method: method.toUpperCase() }),
  });
  if (!read.ok) throw usageError(...read.problems.map((problem) => `${problem}.`));
  const named = { side, ...(label && { label }) };
  const { origin } = new URL(url);
  return openAskedSide(
    {
      ...named,
      ...{ url, origin, request: read.options, credentials },
      secrets: secretsOf(credentials),
    },
    reachOf([url], options, terminal),
  );
}
