import { maskSecrets } from '@env-drift/contracts';
import type { Config, Pair, PathConfig } from '../config/config.ts';
import type { AskedManner, SuiteRequest } from './suite-request.ts';

/** Every request of a suite, in the order in which it is written; none twice. */
export function planRequests(config: Config, found: readonly string[]): SuiteRequest[] {
  const several = config.pairs.length > 1;
  const requests = config.pairs.flatMap((pair, index) => {
    const prefix = several ? `${pair.name ?? `pair ${index + 1}`}: ` : '';
    const paths: readonly PathConfig[] = [...(pair.paths ?? config.paths ?? []), ...found];
    const usual = toManner(pair, {}, config);
    return paths.map((given): SuiteRequest => {
      if (typeof given === 'string') return toRequest(given, prefix, usual);
      return toRequest(given.path, prefix, toManner(pair, given, config));
    });
  });
  return [...new Map(requests.map((each) => [JSON.stringify(each), each])).values()];
}

function toManner(
  pair: Pair,
  { method, headers, preflight, samples }: Omit<Exclude<PathConfig, string>, 'path'>,
  config: Config,
): AskedManner {
  return {
    pair,
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
