import { plural } from './plural.ts';

/** Of what stands below the form of a new comparison. */
export const homeStrings = {
  loading: 'Loading the recent comparisons…',
  firstUse: 'Nothing was compared yet. This is what happens when you press Compare:',
  noIndex:
    'This deployment keeps no list of comparisons. Each one has its own address, and its pair a history.',
  recent: 'Recent comparisons',
  pairs: 'Recent pairs',
  pairsHint: 'Recent pairs:',
  demo: 'Try the demo',
  demoHint: 'fills in two servers that drift from each other',
  filled: (left: string, right: string) => `${left} and ${right} are in the form. Press Compare.`,
  against: 'against',
  pair: 'Pair',
  pairOf: (left: string, right: string) => `of ${left} and ${right}`,
  changes: {
    new: (count: number) => `${count} new`,
    resolved: (count: number) => `${count} resolved`,
  },
  trend: {
    heading: 'The last two weeks, by days of UTC',
    total: (count: number) => plural(count, 'comparison', 'comparisons'),
    drift: 'drift',
    match: 'no drift',
    inconclusive: 'inconclusive',
    failed: 'failed',
    running: 'running',
    day: (day: string, parts: string) => `${day}: ${parts || 'none'}`,
  },
  steps: [
    {
      name: 'Probe',
      text: 'One GET to each side, redirects followed hop by hop; or what a browser has recorded (HAR). No body and no cookie value is kept.',
    },
    {
      name: 'Diff',
      text: 'Status, redirects, access, CORS, caching, content and timing. What does not count is listed too, with the reason.',
    },
    {
      name: 'Explain',
      text: 'Ranked causes, each resting on findings you can check, and what to do next.',
    },
  ],
};
