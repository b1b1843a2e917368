import { IgnoreRule, Preflight, RuleSetting, Side } from '@env-drift/contracts';
import { parseAllowedPrivateTargets } from '@env-drift/probe-providers';
import * as v from 'valibot';
import { parseTime } from '../compare/read-values.ts';
import { FailOn } from '../report/report.ts';
import { isUrl } from '../sources/is-url.ts';

const Text = v.pipe(v.string('must be a string'), v.minLength(1, 'must not be empty'));
const Headers = v.record(
  v.string(),
  v.string('must be a string'),
  'must be an object of names and values',
);
const Samples = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(5, 'must be at most 5'),
);
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
const HostAndPort = v.pipe(
  Text,
  v.check(
    (text) => parseAllowedPrivateTargets(text).invalid.length === 0,
    'must be host:port, such as localhost:3000',
  ),
);
const Method = v.picklist(['GET', 'HEAD'], 'must be GET or HEAD');

/** One environment. */
const SideConfig = v.strictObject({
  /** The base of its paths. */
  url: v.pipe(
    Text,
    v.check(
      (url) => isUrl(url) && URL.canParse(url),
      'must be an absolute URL of http or https, such as https://www.example.com',
    ),
  ),
  label: v.optional(Text),
  /** `${NAME}` in a value is taken from the environment. */
  headers: v.optional(Headers),
  /** Further hosts that belong to it, beside that of its URL. */
  hosts: v.optional(v.array(Text, 'must be a list')),
});

/** One request of a suite. */
const PathConfig = v.union(
  [
    Text,
    v.strictObject({
      path: Text,
      method: v.optional(Method),
      headers: v.optional(Headers),
      preflight: v.optional(Preflight),
      samples: v.optional(Samples),
    }),
  ],
  'must be a path, or an object with a path',
);
export type PathConfig = v.InferOutput<typeof PathConfig>;

/** Whether a text is a path and nothing else, which paths can be below. */
export const isBasePath = (text: string): boolean => /^\/[^?#\\]*$/.test(text);

/** Where further paths come from. */
const Sources = v.strictObject({
  /** A file with one path or URL a line. */
  list: v.optional(Text),
  /** File or URL of a sitemap.xml. */
  sitemap: v.optional(Text),
  /** File or URL of an OpenAPI document, of which the GET operations are taken. */
  openapi: v.optional(Text),
  /** What the paths of that document are below, in place of what its servers say; `/` for nothing. */
  openapiBase: v.optional(
    v.pipe(
      Text,
      v.check((path) => isBasePath(path), 'must be a path such as /api/v1'),
    ),
  ),
  /** A recording of a browser, of which the GET requests are taken. */
  har: v.optional(Text),
});
export type Sources = v.InferOutput<typeof Sources>;

const Pair = v.strictObject({
  name: v.optional(Text),
  left: SideConfig,
  right: SideConfig,
  /** In place of those of all pairs. */
  paths: v.optional(v.array(PathConfig, 'must be a list')),
});
export type Pair = v.InferOutput<typeof Pair>;

/** `drift.config.jsonc`: what is compared, how, and what a team has decided about it. */
export const Config = v.strictObject({
  $schema: v.optional(v.string()),
  pairs: v.pipe(v.array(Pair, 'must be a list'), v.minLength(1, 'must hold at least one pair')),
  paths: v.optional(v.array(PathConfig, 'must be a list')),
  from: v.optional(Sources),
  /** Of every request. */
  headers: v.optional(Headers),
  samples: v.optional(Samples),
  /** For each side: `10s`. */
  timeout: v.optional(
    v.pipe(
      Text,
      v.check(
        (text) => parseTime(text) !== undefined,
        'must be a time from 50ms to 5m, such as 10s',
      ),
    ),
  ),
  /** Requests to one host at the same time; 4 where it is absent. */
  concurrency: v.optional(whole(1, 64)),
  /** Requests to one host in a second; no limit where it is absent. */
  requestsPerSecond: v.optional(
    v.pipe(v.number('must be a number'), v.minValue(0.1, 'must be at least 0.1')),
  ),
  /** How often a side is asked again that was too busy to answer. */
  retries: v.optional(whole(0, 5)),
  failOn: v.optional(FailOn),
  allowPrivate: v.optional(v.boolean('must be true or false')),
  allowTargets: v.optional(v.array(HostAndPort, 'must be a list')),
  /** The side whose weakness weighs more. */
  production: v.optional(Side),
  rules: v.optional(v.record(v.string(), RuleSetting)),
  ignore: v.optional(v.array(IgnoreRule, 'must be a list')),
  /** The file that `drift accept` writes. */
  accepted: v.optional(Text),
});
export type Config = v.InferOutput<typeof Config>;
