import type { Weight } from './weigh.ts';

export interface SizeLimit {
  /** Of the module in outside-project/src/weighed. */
  name: string;
  what: string;
  /** Bytes: a little above what was measured when they were last moved. */
  limit: Weight;
}

/** What may be on a page. Raising a limit is a decision: say why in the commit. */
export const sizeLimits: readonly SizeLimit[] = [
  { name: 'no-rule', what: 'The core without a rule', limit: { own: 15_700, all: 18_250 } },
  {
    name: 'first-questions',
    what: 'The core with 3 rules',
    limit: { own: 17_200, all: 19_700 },
  },
  { name: 'every-rule', what: 'Every rule', limit: { own: 58_000, all: 63_700 } },
  {
    name: 'header-semantics',
    what: 'header-semantics, every parser',
    limit: { own: 17_000, all: 19_000 },
  },
  {
    name: 'everything',
    what: 'Every export of both packages',
    limit: { own: 61_500, all: 67_700 },
  },
];
