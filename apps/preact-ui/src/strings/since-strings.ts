/** What changed since the comparison before. */
export const sinceStrings = {
  firstTime: 'The first comparison of this pair.',
  since: 'Since the comparison before',
  counts: (fresh: number, recurring: number, resolved: number) =>
    [`${fresh} new`, `${recurring} recurring`, `${resolved} resolved`].join(', '),
};
