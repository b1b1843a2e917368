import type { HistoryOptions } from '@env-drift/api-client';
import type { Severity, Verdict } from '@env-drift/contracts';

/** What a reader looks for in a list of comparisons; an empty text looks for anything. */
export interface RunFilterValues {
  /** How it ended: a verdict, or that there is none. */
  outcome: '' | Verdict | 'failed' | 'cancelled' | 'running';
  /** Of the gravest finding. */
  severity: '' | Severity;
  /** Days as a date field has them, `2026-11-21`. */
  from: string;
  to: string;
  /** Part of the host of either side. */
  host: string;
}

export const noFilter: RunFilterValues = { outcome: '', severity: '', from: '', to: '', host: '' };

export const isFiltered = (values: RunFilterValues): boolean =>
  Object.values(values).some((value) => value !== '');

type Query = Pick<
  HistoryOptions,
  'status' | 'cancelled' | 'verdict' | 'severity' | 'from' | 'to'
> & {
  host?: string;
};

/**
 * The filter as the API takes it. Days are the reader's own, so they are sent as moments.
 *
 * @example
 * toRunQuery({ ...noFilter, outcome: 'running' }) // { status: ['running'] }
 */
export function toRunQuery({ outcome, severity, from, to, host }: RunFilterValues): Query {
  const begin = momentOf(from, 0);
  const end = momentOf(to, 1);
  return {
    ...outcomeQuery(outcome),
    ...(severity && { severity: [severity] }),
    ...(begin !== undefined && { from: begin }),
    ...(end !== undefined && { to: end - 1 }),
    ...(host.trim() && { host: host.trim() }),
  };
}

function outcomeQuery(outcome: RunFilterValues['outcome']): Query {
  switch (outcome) {
    case '':
      return {};
    case 'running':
      return { status: ['running'] };
    case 'failed':
      return { status: ['failed'], cancelled: false };
    case 'cancelled':
      return { cancelled: true };
    default:
      return { verdict: [outcome] };
  }
}

/** Midnight that begins a day, or one some days later, where the reader is; undefined of what is no day. */
function momentOf(day: string, daysLater: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + daysLater).getTime();
}
