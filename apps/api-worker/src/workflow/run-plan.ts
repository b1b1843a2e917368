import type { CompareRequest, Side } from '@env-drift/contracts';
import type { NewSide } from '@env-drift/pair-storage';
import * as v from 'valibot';

/** How a run goes about its probes. */
export const RunPlan = v.object({
  /** Rounds that count: in each, the sides that are asked are asked at the same moment. */
  samples: v.number(),
  /** Whether there is a round before them that does not. */
  warmUp: v.boolean(),
  hasPreflight: v.boolean(),
  /**
   * How many samples of a side there are before the run, so that it is not asked. Absent from a side that
   * is, and from runs that were started before sides could be recorded.
   */
  recorded: v.exactOptional(
    v.object({ left: v.exactOptional(v.number()), right: v.exactOptional(v.number()) }),
  ),
});
export type RunPlan = v.InferOutput<typeof RunPlan>;

/** Also that of a run which was started before there were plans. */
export const ONE_ROUND: RunPlan = { samples: 1, warmUp: false, hasPreflight: false };

export const planRun = (
  { samples = 1, warmUp = false, preflight }: CompareRequest,
  { left, right }: Readonly<Record<Side, NewSide>>,
): RunPlan => ({
  samples: left.recorded && right.recorded ? 0 : samples,
  warmUp,
  hasPreflight: preflight !== undefined,
  recorded: {
    ...(left.recorded && { left: left.recorded.length }),
    ...(right.recorded && { right: right.recorded.length }),
  },
});

/** A probe ends by itself after 10 s, its search for the cause of a failure after 5; the rest is for saving. */
const PROBE_S = 20;
/** A preflight ends by itself after 5 s, its search for a cause after 5. */
const PREFLIGHT_S = 10;
/** For a slow model, and for what the engine itself takes. */
const REST_S = 40;

/** Seconds that a step with one probe may take. */
export const probeSeconds = ({ hasPreflight }: RunPlan): number =>
  PROBE_S + (hasPreflight ? PREFLIGHT_S : 0);

/** Milliseconds after which a run that has not ended never will. */
export const deadlineOf = (plan: RunPlan): number =>
  (REST_S + (plan.samples + Number(plan.warmUp)) * probeSeconds(plan)) * 1_000;
