import type { ExplanationCut, ModelCall } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { formatNumber } from '../models/format-number.ts';
import { plural } from './plural.ts';

/** What a check of an explanation looks at. */
const checkWords: Readonly<Record<string, string>> = {
  evidence: 'cites findings that exist',
  mentions: 'names only what the findings show',
  'own-words': 'repeats nothing that a target said',
  severity: 'calls nothing graver than it is',
  verdict: 'denies nothing that was found',
  coverage: 'explains every critical finding',
  limits: 'stays within five causes and three actions',
  advice: 'advises no command and no other host',
  language: 'is written in English',
};

const cutWords: Readonly<Record<string, string>> = {
  summary: 'The summary',
  cause: 'A cause',
  evidence: 'A finding of a cause',
  action: 'An action',
};

/** Of how an explanation came to be. */
export const explanationRecordStrings = {
  cached: 'The same question had been answered before; nobody was asked again.',
  checks: 'Checked',
  checkWords: (check: string) => checkWords[check] ?? check,
  passed: 'passed',
  cut: 'cut',
  cutOf: ({ part, reason }: ExplanationCut) => `${cutWords[part] ?? part}: ${reason}`,
  calls: 'Models asked',
  call: ({ model, latency_ms, tokens_in, tokens_out, failure }: ModelCall) =>
    [
      model,
      formatDuration(latency_ms),
      ...(tokens_in === undefined ? [] : [`${plural(tokens_in, 'token', 'tokens')} in`]),
      ...(tokens_out === undefined ? [] : [`${formatNumber(tokens_out)} out`]),
      ...(failure === undefined ? [] : [`no answer: ${failure}`]),
    ].join(', '),
};
