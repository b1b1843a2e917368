import type { Side } from '@env-drift/contracts';

/** Of the page of a pair. */
export const pairStrings = {
  title: (names: Record<Side, string>) => `${names.left} against ${names.right}`,
  loading: 'Loading the pair…',
  notFound: 'There is no such pair',
  notFoundAdvice:
    'The address may be incomplete, or nothing was compared under it here. A pair begins with its first comparison.',
  refused: 'The pair cannot be shown',
  retry: 'Try again',
  production: 'production',
  compare: 'Compare now',
  starting: 'Starting…',
  compareMasked: 'Compare…',
  notStarted: 'The comparison was not started',
  history: 'Comparisons',
  settings: 'Settings',
  settingsOpen: 'Show and change the settings',
  settingsLead:
    'Settings hold from the next comparison on, where a comparison does not say otherwise.',
  settingsVersion: (version: number) =>
    version === 0 ? 'Nobody has set anything yet' : `Version ${version}`,
};
