import type { Finding } from '@env-drift/contracts';
import type { Telling } from './explain-by-rules.ts';
import { findNamed } from './find-named.ts';
import type { TextGrounds } from './text-grounds.ts';
import { tidyText } from './tidy-text.ts';

/**
 * The critical findings that a cause cites without naming anything of them: so anything would be
 * explained by anything. What the rules put down to one cause goes together.
 */
export function findUncovered(
  cause: string,
  { findings, tellings }: Pick<TextGrounds, 'findings' | 'tellings'>,
): Finding[] {
  const named = new Set(findNamed(cause, findings).map(({ id }) => id));
  const goesWithNamed = (id: string) =>
    tellings.some(
      ({ isOneCause, evidence }) =>
        isOneCause && evidence.includes(id) && evidence.some((other) => named.has(other)),
    );
  return findings.filter(
    ({ id, severity }) => severity === 'critical' && !named.has(id) && !goesWithNamed(id),
  );
}

/** Whether a text is one of those, in lower case, word by word. */
export const repeats = (text: string, told: readonly string[]): boolean =>
  told.some((each) => tidyText(each) === text.toLowerCase());

/** Whether a cause is what the rules say of these findings, word by word. */
export const confirms = (
  cause: string,
  ids: readonly string[],
  { story, evidence }: Telling,
): boolean => ids.every((id) => evidence.includes(id)) && repeats(cause, [story]);
