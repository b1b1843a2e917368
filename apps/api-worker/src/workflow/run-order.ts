import * as v from 'valibot';
import { RunPlan } from './run-plan.ts';

/** A side as the explanation names it, secrets masked. */
const NamedSide = v.object({ url: v.string(), label: v.exactOptional(v.string()) });

/**
 * What a run is started with beside its policy. The pair keeps it with the comparison, so that a try to start it that
 * comes after its settings were changed, or after another page was visited, starts what was begun. It holds no secret.
 */
export const RunOrder = v.object({
  left: NamedSide,
  right: NamedSide,
  plan: RunPlan,
  /** Whether both sides are asked, at one URL. It cannot be seen from what is shown of them. */
  isSameUrl: v.boolean(),
});
export type RunOrder = v.InferOutput<typeof RunOrder>;
