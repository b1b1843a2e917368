import { readAllowances } from '../compare/read-sides.ts';
import { isBasePath, type Config, type Pair, type Sources } from '../config/config.ts';
import { findConfig } from '../config/find-config.ts';
import { readConfig } from '../config/read-config.ts';
import { usageError } from '../exit-error.ts';
import type { SuiteOptions } from './define-suite.ts';

/**
 * What a suite compares: the configuration, and what the options say in its place.
 *
 * @returns `path` is that of the configuration, to tell where something is wrong
 * @throws ExitError
 */
export async function suiteConfig(
  given: string | undefined,
  options: SuiteOptions,
  cwd: string,
): Promise<{ config: Config; path: string }> {
  const { left, right, path: paths, list, sitemap, openapi, openapiBase, har } = options;
  const path = given ?? findConfig(cwd);
  if (path === undefined && (left === undefined || right === undefined)) {
    throw usageError(
      'There is no drift.config.jsonc here. Write one with drift init, or give --left and --right.',
    );
  }
  const read = path === undefined ? undefined : await readConfig(path, cwd);
  const [first] = read?.pairs ?? [];
  const base = { left: left ?? first?.left.url, right: right ?? first?.right.url };
  const isReplaced = left !== undefined || right !== undefined;
  const from = Object.fromEntries(
    Object.entries({ list, sitemap, openapi, har }).filter(([, place]) => place !== undefined),
  );
  // What is named on the command line is compared, and nothing else.
  const isChosen = paths.length > 0 || Object.keys(from).length > 0;
  const sources = withOpenapiBase(isChosen ? from : read?.from, openapiBase);
  const pairs = isReplaced
    ? [
        {
          ...first,
          left: { ...first?.left, url: base.left! },
          right: { ...first?.right, url: base.right! },
        },
      ]
    : read!.pairs;
  const config: Config = {
    ...read,
    pairs: isChosen ? pairs.map(withoutPaths) : pairs,
    ...(isChosen && { paths }),
    ...(sources && { from: sources }),
    concurrency: readNumber(options.concurrency, '--concurrency', 1, 64) ?? read?.concurrency ?? 4,
    retries: readNumber(options.retries, '--retries', 0, 5) ?? read?.retries ?? 1,
    failOn: options.failOn ?? read?.failOn ?? 'critical',
    allowPrivate: options.allowPrivate || read?.allowPrivate === true,
    allowTargets: [...(read?.allowTargets ?? []), ...readAllowances(options).allowTargets],
  };
  const rate = readNumber(options.rate, '--rate', 0.1, 10_000) ?? read?.requestsPerSecond;
  if (rate !== undefined) config.requestsPerSecond = rate;
  return { config, path: path ?? 'drift.config.jsonc' };
}

function withoutPaths(pair: Pair): Pair {
  const rest = { ...pair };
  delete rest.paths;
  return rest;
}

function withOpenapiBase(from: Sources | undefined, typed: string | undefined) {
  if (typed === undefined) return from;
  if (from?.openapi === undefined) throw usageError('--openapi-base needs --openapi <place>.');
  if (isBasePath(typed)) return { ...from, openapiBase: typed };
  throw usageError(`--openapi-base has to be a path such as /api/v1, not "${typed}".`);
}

function readNumber(
  text: string | undefined,
  option: string,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  const isWhole = option === '--rate' || Number.isInteger(number);
  if (text.trim() !== '' && isWhole && number >= least && number <= most) return number;
  throw usageError(`${option} has to be a number from ${least} to ${most}, not "${text}".`);
}
