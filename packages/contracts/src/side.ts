import * as v from 'valibot';

/** The two sides of a pair. By convention left is staging (before), right is production (after). */
export const Side = v.picklist(['left', 'right']);
export type Side = v.InferOutput<typeof Side>;
