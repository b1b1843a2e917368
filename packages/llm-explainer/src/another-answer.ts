import type { Finding } from '@env-drift/contracts';
import { findingsOf, type Observation } from './observation.ts';

/**
 * What differs of itself once a side sends another answer altogether, a refusal or an error page:
 * its type, its body, and how long it may be kept. No further cause is needed for these.
 */
export const marksOfAnotherAnswer = (observation: Observation): Finding[] =>
  findingsOf(
    observation,
    'content-type-differs',
    'body-shape-differs',
    'body-truncated',
    'cache-storability-differs',
    'cache-lifetime-differs',
    'cache-directives-differ',
  );
