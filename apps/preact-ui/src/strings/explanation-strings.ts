import { plural } from './plural.ts';

/** Of the explanation. */
export const explanationStrings = {
  heading: 'Explanation',
  pending: 'Being written; the findings below are final.',
  waiting: 'Follows after the comparison.',
  causes: 'Likely causes',
  actions: 'What to do',
  restsOn: 'Rests on',
  unknownFinding: 'a finding that is not in this result',
  byRules: 'Written by rules, without a model',
  byModel: (model: string | undefined) =>
    `Written by ${model ?? 'a model'}, checked against the findings`,
  notes: 'Notes',
  confidence: (confidence: number) =>
    `${confidence >= 0.8 ? 'very likely' : confidence >= 0.6 ? 'likely' : confidence >= 0.35 ? 'possible' : 'unlikely'}, ${Math.round(confidence * 100)} %`,
  cuts: (count: number) => `${plural(count, 'part', 'parts')} cut out`,
  model: 'Model',
  again: 'Explain again',
  explaining: 'Explaining…',
  notExplained: 'It was not explained again',
};
