import {
  type ComparisonEvent,
  DoneEvent,
  type Finding,
  LogEvent,
  StageEvent,
} from '@env-drift/contracts';
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Stands for as many events as there are findings, from its id on. They are read from the diff. */
const FindingsEntry = v.object({
  id: v.number(),
  at: v.number(),
  event: v.literal('findings'),
  count: Count,
});

const LogEntry = v.variant('event', [StageEvent, LogEvent, FindingsEntry, DoneEvent]);
export type LogEntry = v.InferOutput<typeof LogEntry>;

/** What a comparison's row of `events` holds: everything it tells, in the order in which it came about. */
export const EventLog = v.object({
  /** How many samples a side gives. */
  due: v.object({ left: Count, right: Count }),
  entries: v.array(LogEntry),
});
export type EventLog = v.InferOutput<typeof EventLog>;

/** An entry before it has its place and its time. */
export type Told = LogEntry extends infer Entry
  ? Entry extends LogEntry
    ? Omit<Entry, 'id' | 'at'>
    : never
  : never;

/** What is told at one moment, after what was told before. */
export function append(log: EventLog, now: number, told: readonly Told[]): EventLog {
  const entries = [...log.entries];
  // The clock may go backwards; a record does not.
  const at = Math.max(now, entries.at(-1)?.at ?? now);
  for (const entry of told) entries.push({ ...entry, id: lastOf(entries) + 1, at } as LogEntry);
  return { ...log, entries };
}

/** The id of the last event, 0 where there is none. */
function lastOf(entries: readonly LogEntry[]): number {
  const last = entries.at(-1);
  if (!last) return 0;
  return last.event === 'findings' ? last.id + last.count - 1 : last.id;
}

/** How far a reader is who has seen this event. An id that was never given out is as none. */
export const seenUpTo = ({ entries }: EventLog, id: number): number =>
  id > lastOf(entries) ? 0 : id;

export const isOver = (log: EventLog): boolean => log.entries.at(-1)?.event === 'done';

/** Entries as they are sent, each finding as an event of its own. */
export const toEvents = (
  entries: readonly LogEntry[],
  findings: readonly Finding[],
): ComparisonEvent[] =>
  entries.flatMap((entry): ComparisonEvent[] =>
    entry.event === 'findings'
      ? findings.map((finding, index) => ({
          id: entry.id + index,
          at: entry.at,
          event: 'finding',
          finding,
        }))
      : [entry],
  );
