/** Of the documentation of a finding. */
export const documentationStrings = {
  meaning: 'What it means',
  why: 'Why it matters',
  fix: 'How to fix it',
  example: 'Example',
  thresholds: 'Thresholds',
  see: 'Specifications',
  severities: 'Severity',
  unknown: 'There is no such finding',
  unknownText: 'This version of the product knows no finding of this name.',
};
