import * as v from 'valibot';
import { PairKey } from './comparison-id.ts';
import { Label } from './label.ts';
import { Policy } from './policy.ts';
import { RequestOptions, Samples } from './request-options.ts';
import { stored } from './stored.ts';

/** What a pair's settings may say of the policy; id, version and accepted findings are the pair's own. */
export const PairPolicy = v.partial(
  v.pick(Policy, ['production', 'host_aliases', 'rules', 'ignore']),
);
export type PairPolicy = v.InferOutput<typeof PairPolicy>;

/** What is taken, and read again, as it is in a comparison. */
export const settingsFields = {
  leftLabel: v.optional(Label),
  rightLabel: v.optional(Label),
  ...RequestOptions.entries,
  samples: v.optional(Samples),
  warmUp: v.optional(v.boolean('must be true or false')),
};

const Headers = v.optional(v.record(v.string(), v.string()));

/**
 * How the comparisons of a pair are run and judged, where a request does not say otherwise. Left and right
 * are those of the pair's first comparison; one with the sides swapped takes them swapped.
 */
export const PairSettings = stored({
  ...settingsFields,
  // What was let through once is read also where less is let through now.
  headers: Headers,
  leftHeaders: Headers,
  rightHeaders: Headers,
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
