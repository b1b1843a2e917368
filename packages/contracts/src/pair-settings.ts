import * as v from 'valibot';
import { PairKey } from './comparison-id.ts';
import { Policy } from './policy.ts';
import { stored } from './stored.ts';

/** What a pair's settings may say of the policy; id, version and accepted findings are the pair's own. */
export const PairPolicy = v.partial(
  v.pick(Policy, ['production', 'host_aliases', 'rules', 'ignore']),
);
export type PairPolicy = v.InferOutput<typeof PairPolicy>;

const Headers = v.optional(v.record(v.string(), v.string()));

/**
 * How the comparisons of a pair are run and judged, where a request does not say otherwise. Left and right
 * are those of the pair's first comparison; one with the sides swapped takes them swapped.
 */
export const PairSettings = stored({
  // What was let through once is read also where less is let through now.
  leftLabel: v.optional(v.string()),
  rightLabel: v.optional(v.string()),
  method: v.optional(v.picklist(['GET', 'HEAD'])),
  headers: Headers,
  leftHeaders: Headers,
  rightHeaders: Headers,
  preflight: v.optional(
    stored({
      origin: v.string(),
      method: v.string(),
      headers: v.optional(v.array(v.string())),
    }),
  ),
  samples: v.optional(v.number()),
  warmUp: v.optional(v.boolean()),
  policy: v.optional(PairPolicy),
});
export type PairSettings = v.InferOutput<typeof PairSettings>;

const version = {
  /** 0 where nobody has set any. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  changedAt: v.nullable(v.number()),
  who: v.nullable(v.string()),
};

/** One version of a pair's settings, without what it said. */
export const PairSettingsVersion = stored(version);
export type PairSettingsVersion = v.InferOutput<typeof PairSettingsVersion>;

/** `GET /api/pairs/:pairKey/settings`, and the answer to a `PUT`. */
export const VersionedPairSettings = stored({
  pairKey: PairKey,
  /** What left and right are in it, secrets masked. */
  leftUrl: v.string(),
  rightUrl: v.string(),
  ...version,
  settings: PairSettings,
  /** All that are kept, the newest first. */
  versions: v.array(PairSettingsVersion),
});
export type VersionedPairSettings = v.InferOutput<typeof VersionedPairSettings>;
