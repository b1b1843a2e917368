import type { RecommendedAction, Side } from '@env-drift/contracts';
import { factOf } from './fact-of.ts';
import { otherSide, textOf, type Observation } from './observation.ts';

/** What an answer that refuses shows of the layer that it comes from. */
export interface Refusal {
  /** Why, for the end of "Production refuses the request: ...". */
  reasons: string;
  confidence: number;
  actions: RecommendedAction[];
}

export interface KnownRefusal {
  fits(observation: Observation, side: Side): boolean;
  refusal: Refusal;
}

/** Whether what refuses sends another type of answer than the other side. */
export function changesTo(observation: Observation, side: Side, type: RegExp): boolean {
  const typeOf = (each: Side) => textOf(factOf(observation, 'content', 'media_type', each));
  return type.test(typeOf(side)) && !type.test(typeOf(otherSide(side)));
}
