import { ComparisonId } from '@env-drift/contracts';
import * as v from 'valibot';

/** A comparison id taken apart: where the comparison lives, and which one it is there. */
export interface ComparisonAddress {
  pairKey: string;
  uuid: string;
}

export const comparisonId = ({ pairKey, uuid }: ComparisonAddress): ComparisonId =>
  `${pairKey}:${uuid}`;

/** Null where the text is no comparison id. */
export function parseComparisonId(text: string): ComparisonAddress | null {
  if (!v.is(ComparisonId, text)) return null;
  const [pairKey, uuid] = text.split(':') as [string, string];
  return { pairKey, uuid };
}

/** Workflow ids allow neither colons nor more than 100 characters; this one has 97. */
export const workflowId = ({ pairKey, uuid }: ComparisonAddress): string =>
  `${pairKey}-${uuid.replaceAll('-', '')}`;
