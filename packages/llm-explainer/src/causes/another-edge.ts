import type { Cause } from '../cause.ts';
import { isOfAppCache, onlySideWithCdn } from '../edge-marks.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Another layer in front of one side, which adds, changes or removes headers. It names itself, or its
 * headers are all that is seen of it.
 *
 * @example
 * left   server: nginx
 * right  server: cloudflare, cf-ray: 8f1
 */
export const anotherEdge: Cause = {
  id: 'another-edge',
  title: 'another layer in front of one side',
  matches(observation) {
    const headers = findingsOf(observation, 'unclassified-header-differs');
    // A CDN has causes of its own; what it adds without a rule is still told here.
    const edge =
      onlySideWithCdn(observation) === undefined ? findingsOf(observation, 'edge-differs') : [];
    if (edge.length + headers.length === 0) return undefined;
    const isNamed = !edge.every(isOfAppCache);
    return {
      confidence: isNamed ? 0.75 : 0.35,
      evidence: idsOf(edge, headers, isNamed ? findingsOf(observation, ...OF_AN_EDGE) : []),
      story: isNamed
        ? 'Another edge, proxy or server product answers on one side.'
        : 'Headers without a rule of their own differ: most likely another proxy, CDN or middleware, or another version of it, stands in front of one side.',
      ...(isNamed && {
        remark:
          'It decides on caching, protocols and limits, and adds headers of its own, so that more of what differs may come from there.',
      }),
      actions: [
        {
          action: 'Compare which proxies and middlewares the request passes on each side.',
          why: 'A layer that one side lacks changes more than the headers seen here.',
        },
      ],
    };
  },
};

/** What an edge says of itself, and of what it does with a request. */
const OF_AN_EDGE = ['alt-svc-differs', 'cache-status-differs', 'proxy-status-differs'];
