import type { Verdict } from '@env-drift/contracts';

/** Of verdicts. */
export const verdictStrings = {
  name: {
    match: 'No drift',
    drift: 'Drift',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
  /** The verdict as a headline: it claims no more than was looked at. */
  heading: {
    match: 'No drift in what was compared',
    drift: 'Drift',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
  text: {
    match: 'Both sides answered alike.',
    drift: 'The sides behave differently.',
    inconclusive:
      'A side could not be observed, so neither a match nor drift is proven. Mend what stopped the probe and compare again.',
  } satisfies Record<Verdict, string>,
  noFindings: 'No findings',
};
