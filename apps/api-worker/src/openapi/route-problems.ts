import { pathParameters } from '../http/path-parameters.ts';
import type { Route } from '../http/route.ts';

/** Codes of the problems that a route may answer, by status: its own, and those of what is done for all routes. */
export function routeProblems(route: Route): Record<number, string[]> {
  const { path, method, cost, isOpen, body, problems = {} } = route;
  const known: [status: number, codes: readonly string[]][] = [
    ...Object.entries(problems).map(([status, codes]): [number, readonly string[]] => [
      Number(status),
      codes,
    ]),
    ...parameterNames(path).flatMap((name): [number, string[]][] => {
      const parameter = pathParameters[name];
      return parameter ? [[parameter.notFound.status, [parameter.notFound.code]]] : [];
    }),
    ...(!isOpen && (method !== 'GET' || cost === 'work')
      ? [[403, ['origin_refused']] as [number, string[]]]
      : []),
    ...(body ? bodyProblems : []),
    ...(cost === 'none' ? [] : [[429, ['too_many_requests']] as [number, string[]]]),
    [421, ['host_refused']],
    [500, ['internal']],
  ];
  const byStatus: Record<number, string[]> = {};
  for (const [status, codes] of known)
    byStatus[status] = [...new Set([...(byStatus[status] ?? []), ...codes])];
  return byStatus;
}

const bodyProblems: [number, string[]][] = [
  [400, ['invalid_body']],
  [413, ['body_too_large']],
  [415, ['unsupported_media_type']],
];

/** @example parameterNames('/api/pairs/:pairKey/history') // ['pairKey'] */
export const parameterNames = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
