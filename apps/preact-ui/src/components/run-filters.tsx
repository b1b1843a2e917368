import type { RunFilterValues } from '../models/run-filter.ts';
import { ChoiceField, TextField } from './field.tsx';
import { historyStrings } from '../strings/history-strings.ts';
import { runListStrings } from '../strings/run-list-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

export interface RunFiltersProps {
  prefix: string;
  values: RunFilterValues;
  /** Whether comparisons of several hosts are in the list. */
  hasHosts: boolean;
  onFilter(values: RunFilterValues): void;
}

/** What to look for in a list of comparisons. */
export function RunFilters({ prefix, values, hasHosts, onFilter }: RunFiltersProps) {
  const text = runListStrings;
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
          ['drift', verdictStrings.name.drift],
          ['match', verdictStrings.name.match],
          ['inconclusive', verdictStrings.name.inconclusive],
          ['failed', historyStrings.failedRun],
          ['cancelled', historyStrings.cancelledRun],
          ['running', historyStrings.running],
        ]}
        onValue={(outcome) => set({ outcome: outcome as RunFilterValues['outcome'] })}
      />
      <ChoiceField
        id={`${prefix}-severity`}
        label={text.severity}
        value={values.severity}
        choices={[
          ['', text.any],
          ['critical', severityStrings.name.critical],
          ['warn', severityStrings.name.warn],
          ['info', severityStrings.name.info],
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
