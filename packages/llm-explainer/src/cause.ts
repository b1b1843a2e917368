import type { RecommendedAction } from '@env-drift/contracts';
import type { Observation } from './observation.ts';

/** A cause that fits what was observed. */
export interface Hypothesis {
  /** From 0 to 1: how well the findings prove it, before history is looked at. */
  confidence: number;
  /** Ids of the findings it explains, at least one. */
  evidence: string[];
  /** One sentence: what probably happened, and how the findings show it. */
  story: string;
  /** What else to know: what comes of it, what else it explains, or what it may be instead. */
  remark?: string;
  /** What to do about it, most useful first. */
  actions: RecommendedAction[];
}

/** One way in which two environments come to differ, and how to recognise it. A file each. */
export interface Cause {
  /** Same as the file's name. */
  id: string;
  /** A few words that can stand in a list: `a sign-in wall on one side`. */
  title: string;
  matches(observation: Observation): Hypothesis | undefined;
}
