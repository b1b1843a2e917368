import type { RouteStation } from '../models/align-routes.ts';

/** Of the way that each request went. */
export const topologyStrings = {
  heading: 'What each request went through',
  names: {
    prober: 'Probe',
    redirect: 'Redirect',
    edge: 'Edge or CDN',
    origin: 'Answer',
  } satisfies Record<RouteStation['kind'], string>,
  prober: (provider: string, from: string | undefined) =>
    `${provider === 'active-probe' ? 'Request, without a browser' : provider === 'har' ? 'Recording (HAR)' : 'Real visit'}${from ? ` from ${from}` : ''}`,
  direct: 'not here',
  notObserved: 'not observed',
  notReached: 'not reached',
  differs: 'differs',
  onlyOn: (label: string) => `only on ${label}`,
  leadsTo: 'leads to',
  cache: (what: string) => `cache: ${what}`,
  server: (name: string) => `server: ${name}`,
};
