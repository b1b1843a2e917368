import * as v from 'valibot';

/**
 * Public address of a pair: the id of its Durable Object, 64 hexadecimal digits. The platform can
 * tell an id it made from one that somebody made up.
 */
export const PairKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a pair key'));
export type PairKey = v.InferOutput<typeof PairKey>;

/** `pairKey:uuid`: the id carries its address. */
export const ComparisonId = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{64}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'is not a comparison id',
  ),
);
export type ComparisonId = v.InferOutput<typeof ComparisonId>;
