import type { Severity } from '@env-drift/contracts';
import { severityStrings } from './severity-strings.ts';

/** Of the ways to hand a comparison on. */
export const shareStrings = {
  open: 'Share',
  link: 'Copy link',
  text: 'Copy as text',
  textFile: 'Download text',
  jsonFile: 'Download JSON',
  print: 'Print',
  severity: (severity: Severity) => `[${severityStrings.name[severity]}]`,
};
