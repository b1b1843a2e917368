import type { Side } from '@env-drift/contracts';
import { findingsOf, onlySideShowing, otherSide, type Observation } from './observation.ts';

const HTML = /\btext\/html\b|\bapplication\/xhtml\+xml\b/i;
const JSON_TYPE = /\b(?:application|text)\/(?:[\w.-]+\+)?json\b/i;

/** The one side that sends a page where the other sends JSON. */
export function pageForData(observation: Observation): Side | undefined {
  const types = findingsOf(observation, 'content-type-differs');
  const page = onlySideShowing(observation, types, HTML);
  if (!page || onlySideShowing(observation, types, JSON_TYPE) !== otherSide(page)) return undefined;
  return page;
}
