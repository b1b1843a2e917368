import * as v from 'valibot';
import { stored } from './stored.ts';

/**
 * Whether a part that the product stands on is there: `ok`; `down` where it fails or does not answer;
 * `off` where the deployment has none, which is a choice.
 */
export const BindingHealth = stored({
  state: v.picklist(['ok', 'down', 'off']),
  /** What it is, or why it is not, in few words. */
  note: v.optional(v.string()),
  /**
   * Of `model`: those that an explanation may be asked of by name, the usual one first. Absent where none
   * is asked at all, and of every other part.
   */
  models: v.optional(v.array(v.string())),
});
export type BindingHealth = v.InferOutput<typeof BindingHealth>;

/** Two URLs that a deployment offers to whoever wants to see what it does. */
export const DemoPair = stored({
  leftUrl: v.string(),
  rightUrl: v.string(),
  leftLabel: v.optional(v.string()),
  rightLabel: v.optional(v.string()),
});
export type DemoPair = v.InferOutput<typeof DemoPair>;

/** `GET /api/health`. Where a part is down the answer is a problem that holds the same `bindings`. */
export const Health = stored({
  status: v.literal('ok'),
  version: v.string(),
  /** By name. Absent from what older versions answer. */
  bindings: v.optional(v.record(v.string(), BindingHealth)),
  /** Absent where the deployment offers none. */
  demo: v.optional(DemoPair),
});
export type Health = v.InferOutput<typeof Health>;
