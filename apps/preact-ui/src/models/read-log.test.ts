import type { ComparisonEvent } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { filterLog, logText, readLog } from './read-log.ts';
import { finding } from './sample-comparison.ts';

const events: ComparisonEvent[] = [
  { id: 1, at: 0, event: 'stage', stage: 'probe', side: 'left', state: 'started' },
  { id: 2, at: 84, event: 'log', level: 'warn', message: 'The left side: timeout after 84 ms.' },
  {
    id: 3,
    at: 84,
    event: 'stage',
    stage: 'probe',
    side: 'left',
    state: 'finished',
    duration_ms: 84,
  },
  { id: 4, at: 84, event: 'stage', stage: 'diff', state: 'started' },
  { id: 5, at: 90, event: 'finding', finding: finding() },
  { id: 6, at: 95, event: 'stage', stage: 'diff', state: 'failed', duration_ms: 11 },
  { id: 7, at: 95, event: 'stage', stage: 'explain', state: 'skipped' },
  { id: 8, at: 95, event: 'log', level: 'error', message: 'It failed.' },
  {
    id: 9,
    at: 95,
    event: 'done',
    status: 'failed',
    error: { code: 'run_failed', message: 'It failed.' },
  },
];
const lines = readLog(events, { left: 'Staging', right: 'Production' });

it('tells every event as a line of the stage it belongs to', () => {
  expect(lines.map(({ level, stage, text }) => `${level} ${stage} ${text}`)).toEqual([
    'info probe Probe, Staging: started',
    'warn probe The left side: timeout after 84 ms.',
    'info probe Probe, Staging: finished after 84 ms',
    'info diff Compare: started',
    'info diff Critical: Production answers 500 where staging answers 200. (status-differs)',
    'error diff Compare: failed after 11 ms',
    'info explain Explain: skipped',
    'error diff It failed.',
    'error diff The comparison failed (run_failed).',
  ]);
});

it.each<[Parameters<typeof filterLog>[1], number[]]>([
  [{ level: 'info', stage: '' }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [{ level: 'warn', stage: '' }, [2, 6, 8, 9]],
  [{ level: 'error', stage: '' }, [6, 8, 9]],
  [{ level: 'info', stage: 'probe' }, [1, 2, 3]],
  [{ level: 'warn', stage: 'explain' }, []],
])('%j lets through %j', (filter, ids) =>
  expect(filterLog(lines, filter).map(({ id }) => id)).toEqual(ids),
);

it('is copied as columns', () => {
  expect(logText(lines.slice(1, 2))).toBe(
    '1970-01-01T00:00:00.084Z  warn   probe    The left side: timeout after 84 ms.',
  );
});
