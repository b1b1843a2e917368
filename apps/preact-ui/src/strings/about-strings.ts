/** How a result came to be. */
export const aboutStrings = {
  heading: 'About this comparison',
  id: 'Id',
  started: 'Started',
  took: 'Took',
  policy: 'Policy',
  probedFrom: 'Probed from',
  versions: 'Versions',
};
