import type { Json, SectionName, Side } from '@env-drift/contracts';
import { textOf, type Observation } from './observation.ts';

/** What the diff holds about one side, whether it is the same on the other or not; null where nothing. */
export const factOf = (
  { diff }: Observation,
  section: SectionName,
  key: string,
  side: Side,
): Json => diff[section][key]?.[side] ?? null;

/** The title of the page with which a side answered; empty where there is none. */
export const titleOf = (observation: Observation, side: Side): string =>
  textOf(factOf(observation, 'content', 'page.title', side));

/** What was asked for. */
export const targetOf = (observation: Observation, side: Side): string =>
  textOf(factOf(observation, 'routing', 'target_url', side));
