import type { EnvDiff } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { append, toEvents, type EventLog, type LogEntry } from './event-log.ts';
import { tellBegin, tellCompletion, tellDiff, tellFailure, tellSample } from './tell-progress.ts';
import { diff, envelope, explanation } from './testing/pair-sketches.ts';

const one = { left: 1, right: 1 };
const none = { left: 0, right: 0 };
const begun = () => tellBegin(one, none, 1_000);
const probed = () =>
  tellSample(
    tellSample(begun(), 'left', 1, envelope(200), 1_084),
    'right',
    1,
    envelope(500),
    1_300,
  );
const diffed = () => tellDiff(probed(), diff('a'.repeat(16)), 1_350);
const found = (count: number): EnvDiff => ({
  ...diff('a'.repeat(16)),
  findings: Array(count).fill(diff('a'.repeat(16)).findings[0]),
});

/** What an entry says of a stage, and how long that took. */
const tookOf = ({ entries }: EventLog) =>
  entries.flatMap((entry) =>
    entry.event === 'stage' && entry.duration_ms !== undefined
      ? [`${entry.stage} ${entry.side ?? 'whole'} ${entry.duration_ms}`]
      : [],
  );
const last = ({ entries }: EventLog): LogEntry => entries.at(-1)!;
const sentencesOf = ({ entries }: EventLog) =>
  entries.flatMap((entry) => (entry.event === 'log' ? [`${entry.level}: ${entry.message}`] : []));

it.each<[string, EventLog, string[]]>([
  ['probe', probed(), ['probe left 84', 'probe right 300', 'probe whole 300']],
  ['diff', diffed(), ['diff whole 50']],
  [
    'explain, and its end',
    tellCompletion(diffed(), explanation, 2_350),
    ['explain whole 1000', 'finish whole 0'],
  ],
  [
    'a failure',
    tellFailure(begun(), { code: 'run_failed', message: 'It failed.' }, 1_500),
    ['probe left 500', 'probe right 500', 'probe whole 500'],
  ],
])('how long it took: %s', (_, log, expected) => {
  expect(tookOf(log).slice(-expected.length)).toEqual(expected);
});

it('takes nothing for less than no time', () => {
  const early = tellSample(begun(), 'left', 1, envelope(200), 500);
  expect(tookOf(early)).toEqual(['probe left 0']);
  expect(last(early).at).toBe(1_000);
});

it.each([
  [0, 'info: The verdict is drift, with 0 findings.', 12],
  [1, 'info: The verdict is drift, with 1 finding.', 13],
  [15, 'info: The verdict is drift, with 15 findings.', 27],
])('counts %i findings, each with an id of its own', (count, sentence, lastId) => {
  const log = tellDiff(probed(), found(count), 1_350);
  expect(sentencesOf(log).at(-1)).toBe(sentence);
  const events = toEvents(log.entries, found(count).findings);
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  expect(last(log).id).toBe(lastId);
});

it.each([
  ['model' as const, 'info: The explanation was written by the model.'],
  ['rules' as const, 'info: The explanation was written by rules.'],
])('says who explained: %s', (source, sentence) => {
  const log = tellCompletion(diffed(), { ...explanation, source }, 2_000);
  expect(sentencesOf(log).at(-1)).toBe(sentence);
});

it.each([
  ['run_failed', 'failed', 'error'],
  ['cancelled', 'cancelled', 'info'],
])('a stage that ends with %s is %s', (code, state, level) => {
  const log = tellFailure(diffed(), { code, message: 'It ended.' }, 2_000);
  expect(log.entries.slice(-4)).toMatchObject([
    { event: 'stage', stage: 'explain', state, duration_ms: 650 },
    { event: 'stage', stage: 'finish', state: 'skipped' },
    { event: 'log', level, message: 'It ended.' },
    { event: 'done', status: 'failed', error: { code } },
  ]);
});

it('names what a side answered, and nothing else of it', () => {
  const answered = { ...envelope(200), timing: { duration_ms: 12.6 } };
  const failed = {
    ...answered,
    response: undefined,
    error: { code: 'tls_error' as const, message: 'planted' },
  };
  const two = tellBegin({ left: 2, right: 1 }, none, 1_000);
  const log = tellSample(tellSample(two, 'left', 1, answered, 1_100), 'left', 2, failed, 1_200);
  expect(sentencesOf(log)).toEqual([
    'info: The left side, sample 1 of 2: status 200 after 13 ms.',
    'warn: The left side, sample 2 of 2: tls_error after 13 ms.',
  ]);
});

it('goes on after findings with the next id', () => {
  const log = append(tellDiff(probed(), found(3), 1_350), 1_400, [
    { event: 'log', level: 'info', message: 'More.' },
  ]);
  expect(last(log)).toEqual({ id: 16, at: 1_400, event: 'log', level: 'info', message: 'More.' });
});
