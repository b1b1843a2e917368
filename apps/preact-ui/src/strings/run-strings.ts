import type { Side } from '@env-drift/contracts';

/** Of a comparison as a whole, from its beginning to its end. */
export const runStrings = {
  heading: (labels: Record<Side, string>) => `Comparing ${labels.left} with ${labels.right}`,
  loading: 'Loading the comparison…',
  connectionLost: 'Connection lost, retrying…',
  unreachable: 'The server cannot be reached',
  unreachableAdvice:
    'Retrying; this page continues by itself as soon as the server answers. The comparison is not affected.',
  notFound: 'There is no such comparison',
  refused: 'The comparison cannot be shown',
  failed: 'The comparison failed',
  cancelled: 'The comparison was cancelled',
  evicted: 'This comparison is kept no more',
  failedAdvice: 'What was seen before is kept below. Compare again to retry.',
  stages: 'Progress',
  traceId: 'Trace id',
};
