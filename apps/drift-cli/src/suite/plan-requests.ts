import { maskSecrets } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import type { Config, PathConfig } from '../config/config.ts';
import type { AskedManner, SuiteRequest } from './suite-request.ts';

/** More would make a report that no program reads any more. */
export const MOST_REQUESTS = 100_000;

/**
 * Every request of a suite, in the order in which it is written; none twice.
 *
 * @throws ExitError where there is none, or there are too many
 */
export function planRequests(config: Config, found: readonly string[]): SuiteRequest[] {
  const several = config.pairs.length > 1;
  const requests = config.pairs.flatMap((pair, index) => {
    const pairName = pair.name ?? `pair ${index + 1}`;
    const prefix = several ? `${pairName}: ` : '';
    const paths: readonly PathConfig[] = [...(pair.paths ?? config.paths ?? []), ...found];
    const usual = toManner({ pair, pairName }, {}, config);
    return paths.map((given): SuiteRequest => {
      if (typeof given === 'string') return toRequest(given, prefix, usual);
      return toRequest(given.path, prefix, toManner({ pair, pairName }, given, config));
    });
  });
  const unlike = [...new Map(requests.map((each) => [JSON.stringify(each), each])).values()];
  if (unlike.length === 0) throw usageError('There is nothing to compare: no paths are given.');
  if (unlike.length <= MOST_REQUESTS) return unlike;
  throw usageError(
    `${unlike.length} requests are too many for one suite: ${MOST_REQUESTS} is the most. Split it.`,
  );
}

function toManner(
  named: Pick<AskedManner, 'pair' | 'pairName'>,
  { method, headers, preflight, samples }: Omit<Exclude<PathConfig, string>, 'path'>,
  config: Config,
): AskedManner {
  return {
    ...named,
    samples: samples ?? config.samples ?? 1,
    request: { ...(method && { method }), ...(preflight && { preflight }) },
    headers: { ...config.headers, ...headers },
  };
}

const toRequest = (path: string, prefix: string, manner: AskedManner): SuiteRequest => ({
  name: `${prefix}${manner.request.method === 'HEAD' ? 'HEAD ' : ''}${maskSecrets(path)}`,
  path,
  manner,
});
