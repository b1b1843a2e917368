import type { ComparisonEvent, Side } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { buildTimeline } from './build-timeline.ts';
import type { StageEvent, StageState } from './stage-state.ts';

let id = 0;
const stage = (
  at: number,
  stage: string,
  state: StageEvent['state'],
  rest: { side?: Side; duration_ms?: number } = {},
): ComparisonEvent => ({ id: ++id, at, event: 'stage', stage, state, ...rest });
const done = (at: number): ComparisonEvent => ({
  id: ++id,
  at,
  event: 'done',
  status: 'completed',
});

const rowsOf = (events: ComparisonEvent[]) =>
  buildTimeline(events).rows.map(({ key, state, startedAt, durationMs }) =>
    [key, state, startedAt, durationMs].filter((each) => each !== undefined).join(' '),
  );

const STAGES = ['validate', 'probe left', 'probe right', 'diff', 'recall', 'explain', 'finish'];

/** What was told of, and in which state all others are. */
const thenAll = (state: StageState, ...told: string[]) => [
  ...told,
  ...STAGES.filter((key) => !told.some((row) => row.startsWith(`${key} `))).map(
    (key) => `${key} ${state}`,
  ),
];

const probing = [
  stage(100, 'probe', 'started'),
  stage(100, 'probe', 'started', { side: 'left' }),
  stage(100, 'probe', 'started', { side: 'right' }),
];
const probed = [
  ...probing,
  stage(180, 'probe', 'finished', { side: 'right', duration_ms: 80 }),
  stage(190, 'probe', 'finished', { side: 'left', duration_ms: 90 }),
  stage(190, 'probe', 'finished', { duration_ms: 90 }),
  stage(190, 'diff', 'started'),
];

const probedRows = ['validate done 100', 'probe left done 100 90', 'probe right done 100 80'];

it.each<[string, ComparisonEvent[], string[]]>([
  ['nothing was told', [], thenAll('queued')],
  [
    'both sides are asked',
    probing,
    thenAll('queued', 'validate done 100', 'probe left running 100', 'probe right running 100'),
  ],
  [
    'what ended says how long it took',
    probed,
    thenAll('queued', ...probedRows, 'diff running 190'),
  ],
  [
    'what runs when it is cancelled is cancelled, the rest was never reached',
    [
      ...probing,
      stage(150, 'probe', 'cancelled', { side: 'left', duration_ms: 50 }),
      stage(150, 'probe', 'cancelled', { side: 'right', duration_ms: 50 }),
      stage(150, 'probe', 'cancelled', { duration_ms: 50 }),
      stage(150, 'diff', 'skipped'),
      { id: 99, at: 150, event: 'done', status: 'failed' },
    ],
    thenAll(
      'skipped',
      'validate done 100',
      'probe left cancelled 100 50',
      'probe right cancelled 100 50',
    ),
  ],
  [
    'a side that was recorded is not asked',
    [
      stage(100, 'probe', 'started'),
      stage(100, 'probe', 'skipped', { side: 'left' }),
      stage(100, 'probe', 'started', { side: 'right' }),
    ],
    thenAll('queued', 'validate done 100', 'probe left skipped', 'probe right running 100'),
  ],
  [
    'a record without sides and durations',
    [stage(100, 'probe', 'started'), stage(170, 'probe', 'finished'), done(170)],
    [
      'validate done 100',
      'probe done 100 70',
      'diff skipped',
      'recall skipped',
      'explain skipped',
      'finish skipped',
    ],
  ],
  [
    'what the pair knows is recalled before anybody explains',
    [
      ...probed,
      stage(200, 'diff', 'finished', { duration_ms: 10 }),
      stage(204, 'explain', 'started'),
    ],
    thenAll('queued', ...probedRows, 'diff done 190 10', 'recall done 204', 'explain running 204'),
  ],
  [
    'a later version tells of it',
    [
      ...probed,
      stage(200, 'diff', 'finished', { duration_ms: 10 }),
      stage(200, 'recall', 'started'),
      stage(203, 'recall', 'finished', { duration_ms: 3 }),
      stage(204, 'explain', 'started'),
    ],
    thenAll(
      'queued',
      ...probedRows,
      'diff done 190 10',
      'recall done 200 3',
      'explain running 204',
    ),
  ],
  [
    'a stage of a later version stands where it began',
    [
      ...probed,
      stage(200, 'diff', 'finished', { duration_ms: 10 }),
      stage(200, 'weather', 'started'),
    ],
    thenAll('queued', ...probedRows, 'diff done 190 10', 'weather running 200'),
  ],
])('%s', (_, events, expected) => expect(rowsOf(events)).toEqual(expected));

it('lasts from the first thing that was told to the end, which is open while it runs', () => {
  expect(buildTimeline(probed)).toMatchObject({ from: 100 });
  expect(buildTimeline(probed)).not.toHaveProperty('to');
  expect(buildTimeline([...probed, done(300)])).toMatchObject({ from: 100, to: 300 });
});
