import type { RunFilterValues } from '../models/run-filter.ts';
import { strings } from '../strings.ts';
import { ChoiceField, TextField } from './field.tsx';

export interface RunFiltersProps {
  prefix: string;
  values: RunFilterValues;
  /** Whether comparisons of several hosts are in the list. */
  hasHosts: boolean;
  onFilter(values: RunFilterValues): void;
}

/** What to look for in a list of comparisons. */
export function RunFilters({ prefix, values, hasHosts, onFilter }: RunFiltersProps) {
  const text = strings.runs;
  const set = (change: Partial<RunFilterValues>) => onFilter({ ...values, ...change });
  return (
    <form
      class="run-filters"
      role="search"
      aria-label={text.filters}
      onSubmit={(e) => e.preventDefault()}
    >
      {hasHosts && (
        <TextField
          id={`${prefix}-host`}
          type="search"
          class="field-host"
          label={text.host}
          placeholder={text.hostExample}
          value={values.host}
          onValue={(host) => set({ host })}
        />
      )}
      <ChoiceField
        id={`${prefix}-outcome`}
        label={text.outcome}
        value={values.outcome}
        choices={[
          ['', text.any],
          ['drift', strings.verdict.drift],
          ['match', strings.verdict.match],
          ['inconclusive', strings.verdict.inconclusive],
          ['failed', strings.history.failedRun],
          ['running', strings.history.running],
        ]}
        onValue={(outcome) => set({ outcome: outcome as RunFilterValues['outcome'] })}
      />
      <ChoiceField
        id={`${prefix}-severity`}
        label={text.severity}
        value={values.severity}
        choices={[
          ['', text.any],
          ['critical', strings.severity.critical],
          ['warn', strings.severity.warn],
          ['info', strings.severity.info],
        ]}
        onValue={(severity) => set({ severity: severity as RunFilterValues['severity'] })}
      />
      <TextField
        id={`${prefix}-from`}
        type="date"
        label={text.from}
        value={values.from}
        onValue={(from) => set({ from })}
      />
      <TextField
        id={`${prefix}-to`}
        type="date"
        label={text.to}
        value={values.to}
        onValue={(to) => set({ to })}
      />
    </form>
  );
}
