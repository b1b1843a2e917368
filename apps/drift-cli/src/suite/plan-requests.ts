import { maskSecrets } from '@env-drift/contracts';
import type { Config, Pair, PathConfig } from '../config/config.ts';
import type { SuiteRequest } from './suite-request.ts';

/** Every request of a suite, in the order in which it is written; none twice. */
export function planRequests(config: Config, found: readonly string[]): SuiteRequest[] {
  const several = config.pairs.length > 1;
  const requests = config.pairs.flatMap((pair, index) => {
    const prefix = several ? `${pair.name ?? `pair ${index + 1}`}: ` : '';
    const paths: readonly PathConfig[] = [...(pair.paths ?? config.paths ?? []), ...found];
    return paths.map((path) => toRequest(pair, path, prefix, config));
  });
  return [...new Map(requests.map((each) => [JSON.stringify(each), each])).values()];
}

function toRequest(pair: Pair, given: PathConfig, prefix: string, config: Config): SuiteRequest {
  const { path, method, headers, preflight, samples } =
    typeof given === 'string' ? { path: given } : given;
  return {
    pair,
    name: `${prefix}${method === 'HEAD' ? 'HEAD ' : ''}${maskSecrets(path)}`,
    path,
    samples: samples ?? config.samples ?? 1,
    request: { ...(method && { method }), ...(preflight && { preflight }) },
    headers: { ...config.headers, ...headers },
  };
}
