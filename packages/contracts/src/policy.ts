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

const Reason = v.pipe(v.string(), v.trim(), v.minLength(1, 'is missing: say why'));

/**
 * The last moment at which an exception holds: epoch milliseconds, or a day (`2027-03-31`) up to its
 * end in UTC. Held against the time of the capture, so that the same input gives the same diff.
 */
export const Until = v.union([v.number(), v.pipe(v.string(), v.isoDate())]);
export type Until = v.InferOutput<typeof Until>;

/** Findings that a team does not want to see: those which match every selector given. */
export const IgnoreRule = v.pipe(
  stored({
    code: v.optional(FindingCode),
    /** Name of a response field, in any case; `*` stands for any run of characters. */
    header: v.optional(v.string()),
    /** Path in a JSON body, `$.items[].id`; `*` stands for any run of characters. */
    path: v.optional(v.string()),
    /** Target URL of a side; `*` stands for any run of characters. */
    url: v.optional(v.string()),
    reason: Reason,
    until: v.optional(Until),
  }),
  v.check(
    ({ code, header, path, url }) => [code, header, path, url].some((each) => each !== undefined),
    'names nothing to ignore: give a code, header, path or url',
  ),
  v.check(
    ({ header, path }) => header === undefined || path === undefined,
    'names a header and a path, which no finding has both of: write two rules',
  ),
);
export type IgnoreRule = v.InferOutput<typeof IgnoreRule>;

/** One finding that a team lives with, for a time. */
export const AcceptedFinding = stored({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is not a fingerprint')),
  reason: Reason,
  until: v.optional(Until),
});
export type AcceptedFinding = v.InferOutput<typeof AcceptedFinding>;

/** How a diff judges: data, versioned, stored with every result. */
export const Policy = stored({
  id: v.string(),
  version: v.string(),
  /** The side whose weakness weighs more. */
  production: Side,
  /** Further hosts (`host` or `host:port`) that belong to a side, beside the host of its target; read as a URL's. */
  host_aliases: stored({ left: v.array(v.string()), right: v.array(v.string()) }),
  rules: v.record(FindingCode, RuleSetting),
  ignore: v.optional(v.array(IgnoreRule)),
  accepted: v.optional(v.array(AcceptedFinding)),
});
export type Policy = v.InferOutput<typeof Policy>;
