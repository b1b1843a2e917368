import type { Finding, Side } from '@env-drift/contracts';
import { shownOn, type Observation } from './observation.ts';

/**
 * Whether a side forbids caching in every way there is, as platforms do for previews. Beside that, `private` is one
 * more word, and says nothing of a personal answer.
 *
 * @example
 * private, no-cache, no-store, max-age=0, must-revalidate
 */
export function forbidsAltogether(
  observation: Observation,
  findings: readonly Finding[],
  side: Side,
): boolean {
  const text = findings.map((finding) => shownOn(observation, finding, side)).join();
  return /\bno-store\b/i.test(text) && /\bno-cache\b|\bmax-age=0*(?!\d)/i.test(text);
}
