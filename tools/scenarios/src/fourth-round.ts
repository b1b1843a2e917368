import { browserPolicies } from './fourth-round/browser-policies.ts';
import { content } from './fourth-round/content.ts';
import { inFront } from './fourth-round/in-front.ts';
import type { Scenario } from './scenario.ts';

/** As incidents come; no cause was changed for what it showed. */
export const fourthRound: readonly Scenario[] = [...inFront, ...browserPolicies, ...content];
