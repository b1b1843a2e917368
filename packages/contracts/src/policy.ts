import * as v from 'valibot';
import { FindingCode } from './finding.ts';
import { Severity } from './severity.ts';
import { Side } from './side.ts';
import { stored } from './stored.ts';

/** What a team may say about one rule: leave it out, weigh it differently, move its numbers. */
export const RuleSetting = v.union([
  v.literal('off'),
  stored({
    severity: v.optional(Severity),
    thresholds: v.optional(v.record(v.string(), v.number())),
  }),
]);
export type RuleSetting = v.InferOutput<typeof RuleSetting>;

/** How a diff judges: data, versioned, stored with every result. */
export const Policy = stored({
  id: v.string(),
  version: v.string(),
  /** The side whose weakness weighs more. */
  production: Side,
  /** Further hosts (`host` or `host:port`) that belong to a side, beside the host of its target. */
  host_aliases: stored({ left: v.array(v.string()), right: v.array(v.string()) }),
  rules: v.record(FindingCode, RuleSetting),
});
export type Policy = v.InferOutput<typeof Policy>;
