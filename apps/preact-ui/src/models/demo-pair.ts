import * as v from 'valibot';

const DemoPair = v.object({
  leftUrl: v.string(),
  rightUrl: v.string(),
  leftLabel: v.optional(v.string()),
  rightLabel: v.optional(v.string()),
});
export type DemoPair = v.InferOutput<typeof DemoPair>;

/** The pair that a deployment offers to try it out; undefined where it offers none. */
export function readDemoPair(health: object): DemoPair | undefined {
  const read = v.safeParse(v.object({ demo: DemoPair }), health);
  return read.success ? read.output.demo : undefined;
}
