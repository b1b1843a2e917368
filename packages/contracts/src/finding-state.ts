import * as v from 'valibot';

/**
 * `open`: the last comparison that could see it did; `resolved`: it did not; `flapping`: that has changed
 * again and again of late; `accepted`: somebody has said why it may stay, whatever else it is.
 */
export const FindingState = v.picklist(['open', 'resolved', 'accepted', 'flapping']);
export type FindingState = v.InferOutput<typeof FindingState>;
