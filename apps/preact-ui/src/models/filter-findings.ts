import type { Direction, Finding, Severity } from '@env-drift/contracts';

export type FindingAge = 'new' | 'recurring';

/** Which findings are shown; the empty text lets all through. */
export interface FindingFilter {
  /** Those that are shown; none is all. */
  severities: readonly Severity[];
  category: string;
  direction: Direction | '';
  age: FindingAge | '';
  /** Words that all stand somewhere in the finding, in any case. */
  text: string;
}

export const NO_FILTER: FindingFilter = {
  severities: [],
  category: '',
  direction: '',
  age: '',
  text: '',
};

export const isFiltering = (filter: FindingFilter): boolean =>
  filter.severities.length > 0 ||
  [filter.category, filter.direction, filter.age, filter.text.trim()].some((each) => each !== '');

/** A test of findings. Made once for a filter, so that thousands are tested without reading it anew. */
export function passesFilter(
  { severities, category, direction, age, text }: FindingFilter,
  ageOf: (finding: Finding) => FindingAge | undefined,
): (finding: Finding) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (finding) =>
    (severities.length === 0 || severities.includes(finding.severity)) &&
    (category === '' || finding.category === category) &&
    (direction === '' || finding.direction === direction) &&
    (age === '' || ageOf(finding) === age) &&
    (words.length === 0 || holdsAll(finding, words));
}

const texts = new WeakMap<Finding, string>();

/** Made once for a finding: thousands are searched with every key that is pressed. */
function textOf(finding: Finding): string {
  const { code, category, message, recommendation, left_value, right_value } = finding;
  const text =
    texts.get(finding) ??
    [code, category, message, recommendation, JSON.stringify([left_value, right_value])]
      .join(' ')
      .toLowerCase();
  texts.set(finding, text);
  return text;
}

function holdsAll(finding: Finding, words: readonly string[]): boolean {
  const text = textOf(finding);
  return words.every((word) => text.includes(word));
}
