import type { Finding, Side } from '@env-drift/contracts';
import { CDN_TIMING } from './edge-marks.ts';
import { findingsOf, otherSide, textOf, valueOf, type Observation } from './observation.ts';

/**
 * What an edge says of itself, of what it does with a request, and what it adds. A coding that it alone applies is its
 * work, too; one that it alone lacks is not.
 */
export const marksOfEdge = (observation: Observation, side: Side): Finding[] => [
  ...findingsOf(
    observation,
    'edge-differs',
    'alt-svc-differs',
    'cache-status-differs',
    'disclosure-differs',
    'proxy-status-differs',
    'reporting-differs',
  ),
  ...findingsOf(observation, 'server-timing-differs').filter((finding) =>
    CDN_TIMING.test(textOf(valueOf(finding, side))),
  ),
  ...findingsOf(observation, 'content-encoding-differs').filter(
    (finding) =>
      textOf(valueOf(finding, side)) !== '' && textOf(valueOf(finding, otherSide(side))) === '',
  ),
];
