import type { Direction, Severity, Side } from '@env-drift/contracts';
import type { FindingAge, FindingFilter as Filter } from '../models/filter-findings.ts';
import type { SeverityCounts } from '../models/count-severities.ts';
import { ChoiceField, TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { findingFilterStrings } from '../strings/finding-filter-strings.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';

export interface FindingFilterProps {
  filter: Filter;
  /** Of all findings, whatever the filter. */
  counts: SeverityCounts;
  categories: readonly string[];
  labels: Record<Side, string>;
  /** Whether there was a comparison before, so that something can be new. */
  hasAges: boolean;
  onChange(part: Partial<Filter>): void;
}

const severities: readonly Severity[] = ['critical', 'warn', 'info'];
const directions: readonly Direction[] = ['left-weaker', 'right-weaker', 'none'];

/** Which findings are shown: by severity, category, weaker side, age and words. */
export function FindingFilter(props: FindingFilterProps) {
  const { filter, counts, categories, labels, hasAges, onChange } = props;
  const text = findingFilterStrings;
  const toggle = (severity: Severity) =>
    onChange({
      severities: filter.severities.includes(severity)
        ? filter.severities.filter((each) => each !== severity)
        : [...filter.severities, severity],
    });
  return (
    <form
      class="finding-filter"
      role="search"
      aria-label={text.name}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        id="finding-text"
        class="filter-text"
        type="search"
        label={text.text}
        placeholder={text.textPlaceholder}
        value={filter.text}
        onValue={(words) => onChange({ text: words })}
      />
      <div class="severity-toggles" role="group" aria-label={findingsStrings.heading}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            class={`toggle tone-${severity}`}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <Icon name={severity} />
            {severityStrings.count(severity, counts[severity])}
          </button>
        ))}
      </div>
      <ChoiceField
        id="finding-category"
        label={text.category}
        value={filter.category}
        choices={[['', text.any], ...categories.map((each) => [each, each] as const)]}
        onValue={(category) => onChange({ category })}
      />
      <ChoiceField
        id="finding-direction"
        label={text.direction}
        value={filter.direction}
        choices={[
          ['', text.any],
          ...directions.map((each) => [each, text.directionOf(each, labels)] as const),
        ]}
        onValue={(direction) => onChange({ direction: direction as Direction | '' })}
      />
      {hasAges && (
        <ChoiceField
          id="finding-age"
          label={text.age}
          value={filter.age}
          choices={[
            ['', text.any],
            ['new', text.ages.new],
            ['recurring', text.ages.recurring],
          ]}
          onValue={(age) => onChange({ age: age as FindingAge | '' })}
        />
      )}
    </form>
  );
}
