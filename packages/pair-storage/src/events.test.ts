import { env } from 'cloudflare:workers';
import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { ComparisonEvent } from '@env-drift/contracts';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import type { PairNamespace, PairStub } from './open-pair.ts';
import {
  begun,
  complete,
  diff,
  envelope,
  explanation,
  failure,
  history,
  mirror,
  policy,
  uuid,
} from './testing/pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
const newPair = () =>
  pairs.getByName(`events-${pairCount++}`) as unknown as PairStub & DurableObjectStub;

/** An event in a few words. */
function words(event: ComparisonEvent): string {
  const { id } = event;
  if (event.event === 'stage')
    return [id, event.stage, event.side, event.state].filter(Boolean).join(' ');
  if (event.event === 'log') return `${id} "${event.message}"`;
  if (event.event === 'finding') return `${id} finding ${event.finding.fingerprint}`;
  return `${id} done ${event.status}${event.error ? ` ${event.error.code}` : ''}`;
}

async function told(pair: PairStub, n = 1, after = 0) {
  return (await pair.eventsAfter(uuid(n), after))?.events.map(words);
}

const wholeRun = [
  '1 probe started',
  '2 probe left started',
  '3 probe right started',
  '4 "The left side: status 200 after 1 ms."',
  '5 probe left finished',
  '6 "The right side: status 500 after 1 ms."',
  '7 probe right finished',
  '8 probe finished',
  '9 diff started',
  '10 diff finished',
  '11 finding aaaaaaaaaaaaaaaa',
  '12 "The verdict is drift, with 1 finding."',
  '13 explain started',
  '14 "The explanation was written by rules."',
  '15 explain finished',
  '16 finish started',
  '17 finish finished',
  '18 done completed',
];

it('tells a run from its start to its end', async () => {
  const pair = newPair();
  await complete(pair, 1);
  expect(await told(pair)).toEqual(wholeRun);
  const page = await pair.eventsAfter(uuid(1), 0);
  expect(page?.isOver).toBe(true);
  v.parse(v.array(ComparisonEvent), page?.events);
  for (const event of page?.events ?? [])
    if (event.event === 'stage' && event.state === 'finished')
      expect(event.duration_ms).toBeGreaterThanOrEqual(0);
});

it('tells each step as soon as it is done', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  expect(await told(pair)).toEqual(wholeRun.slice(0, 3));
  await pair.saveSample(uuid(1), 'left', 1, envelope(200));
  expect(await told(pair, 1, 3)).toEqual(wholeRun.slice(3, 5));
  await pair.saveSample(uuid(1), 'right', 1, envelope(500));
  expect(await told(pair, 1, 5)).toEqual(wholeRun.slice(5, 9));
  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  expect(await told(pair, 1, 9)).toEqual(wholeRun.slice(9, 13));
  expect(await pair.eventsAfter(uuid(1), 13)).toMatchObject({ events: [], isOver: false });
  await pair.finish(uuid(1), explanation);
  expect(await told(pair, 1, 13)).toEqual(wholeRun.slice(13));
});

it('tells nothing twice when every step runs twice', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await pair.begin(begun(1));
  for (const side of ['left', 'right'] as const)
    for (const status of side === 'left' ? [200, 503] : [500, 200])
      await pair.saveSample(uuid(1), side, 1, envelope(status));
  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  await pair.saveDiff(uuid(1), diff('b'.repeat(16)), mirror);
  await pair.finish(uuid(1), explanation);
  await pair.finish(uuid(1), explanation);
  await pair.fail(uuid(1), failure);
  expect(await told(pair)).toEqual(wholeRun);
});

it.each<[string, number, string[]]>([
  ['before a sample', 0, ['4 probe left failed', '5 probe right failed', '6 probe failed']],
  ['after one side', 1, ['6 probe right failed', '7 probe failed']],
])('says what a failure ended and what it prevented: %s', async (_, samples, ended) => {
  const pair = newPair();
  await pair.begin(begun(1));
  if (samples > 0) await pair.saveSample(uuid(1), 'left', 1, envelope(200));
  await pair.fail(uuid(1), failure);
  const from = Number(ended.at(-1)!.split(' ')[0]);
  const ends = ['diff skipped', 'explain skipped', 'finish skipped', '"It failed."'];
  expect(await told(pair, 1, from - ended.length)).toEqual([
    ...ended,
    ...ends.map((end, index) => `${from + 1 + index} ${end}`),
    `${from + 5} done failed run_failed`,
  ]);
});

it('says how each of several samples ended, and no side is through before its last', async () => {
  const pair = newPair();
  await pair.begin({ ...begun(1), samples: 2 });
  for (const number of [1, 2])
    await pair.saveSample(uuid(1), 'left', number, {
      ...envelope(200),
      response: undefined,
      error: { code: 'timeout', message: 'It took too long.' },
    });
  expect(await told(pair, 1, 3)).toEqual([
    '4 "The left side, sample 1 of 2: timeout after 1 ms."',
    '5 "The left side, sample 2 of 2: timeout after 1 ms."',
    '6 probe left finished',
  ]);
});

it.each<[string, boolean, string[]]>([
  ['one side', false, ['1 probe started', '2 probe left started', '3 probe right skipped']],
  [
    'both sides',
    true,
    ['1 probe left skipped', '2 probe right skipped', '3 probe skipped', '4 diff started'],
  ],
])('asks nobody where %s was recorded', async (_, both, expected) => {
  const pair = newPair();
  const side = { url: 'https://recorded.example/', recorded: [envelope(200)] as const };
  await pair.begin({ ...begun(1), right: side, ...(both && { left: side }) });
  expect(await told(pair)).toEqual(expected);
});

it('cancels once, and what comes too late changes nothing', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await pair.saveSample(uuid(1), 'left', 1, envelope(200));
  const cancelled = await pair.cancel(uuid(1));
  expect(cancelled).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });
  expect(await told(pair, 1, 5)).toEqual([
    '6 probe right cancelled',
    '7 probe cancelled',
    '8 diff skipped',
    '9 explain skipped',
    '10 finish skipped',
    '11 "The comparison was cancelled."',
    '12 done failed cancelled',
  ]);
  await lateResults(pair);
  expect(await pair.cancel(uuid(1))).toEqual(cancelled);
  expect(await pair.get(uuid(1))).toEqual(cancelled);
  expect(await told(pair, 1, 12)).toEqual([]);
});

it('cancels nothing that has ended, and nothing that never was', async () => {
  const pair = newPair();
  expect(await pair.cancel(uuid(1))).toBeNull();
  await complete(pair, 1);
  expect(await pair.cancel(uuid(1))).toMatchObject({ status: 'completed' });
  expect(await pair.cancel(uuid(2))).toBeNull();
  expect(await told(pair)).toEqual(wholeRun);
});

it('a result that comes after the deadline changes nothing', async () => {
  const pair = newPair();
  await pair.begin({ ...begun(1), deadlineMs: -1 });
  // Whether the platform was quicker or not.
  await runDurableObjectAlarm(pair);
  const ended = await vi.waitFor(async () => {
    const comparison = await pair.get(uuid(1));
    expect(comparison?.status).toBe('failed');
    return comparison;
  });
  expect(ended).toMatchObject({ error: { code: 'deadline_exceeded' } });
  const events = await told(pair);
  expect(events?.at(-1)).toBe('11 done failed deadline_exceeded');
  await lateResults(pair);
  expect(await pair.get(uuid(1))).toEqual(ended);
  expect(await told(pair)).toEqual(events);
});

/** What a run goes on to do that does not know yet; each says that the comparison has ended. */
async function lateResults(pair: PairStub) {
  expect(await pair.target(uuid(1), 'right')).toBeNull();
  expect(await pair.saveSample(uuid(1), 'left', 1, envelope(200))).toBeNull();
  expect(await pair.saveSample(uuid(1), 'right', 1, envelope(200))).toBeNull();
  expect(await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror)).toBeNull();
  await pair.finish(uuid(1), explanation);
  await pair.fail(uuid(1), failure);
}

it('forgets the events with their comparison', async () => {
  const pair = newPair();
  for (let n = 1; n <= 51; n++) {
    await pair.begin(begun(n));
    await pair.fail(uuid(n), failure);
  }
  expect(await pair.eventsAfter(uuid(1), 0)).toBeNull();
  expect(await told(pair, 2)).toHaveLength(11);
});

it('never goes back in time', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  await runInDurableObject(pair, (_, { storage }) => {
    const [row] = storage.sql.exec<{ log: string }>('SELECT log FROM comparisons').toArray();
    const log = JSON.parse(row!.log) as { entries: { at: number }[] };
    for (const entry of log.entries) entry.at += 60_000;
    storage.sql.exec('UPDATE comparisons SET log = ?', JSON.stringify(log));
  });
  await pair.fail(uuid(1), failure);
  const events = (await pair.eventsAfter(uuid(1), 0))!.events;
  expect(events.map(({ at }) => at)).toEqual(Array(11).fill(events[0]!.at));
  for (const event of events)
    if (event.event === 'stage' && event.state === 'failed') expect(event.duration_ms).toBe(0);
});

/** As a version without events has stored it. */
async function storeBefore(pair: DurableObjectStub, columns: Record<string, unknown>) {
  await runInDurableObject(pair, (_, { storage }) => {
    migrate(storage, migrations.slice(0, 3));
    const row = {
      uuid: uuid(1),
      status: 'completed',
      stage: 'finish',
      left_url: 'https://a.example/',
      right_url: 'https://b.example/',
      created_at: 1_000,
      finished_at: 3_000,
      policy: JSON.stringify(policy),
      versions: '{}',
      ...columns,
    };
    storage.sql.exec(
      `INSERT INTO comparisons (${Object.keys(row).join()})
       VALUES (${Object.keys(row).fill('?').join()})`,
      ...Object.values(row),
    );
    for (const [side, status] of Object.entries({ left: 200, right: 500 }))
      storage.sql.exec(
        `INSERT INTO samples (uuid, side, number, envelope) VALUES (?, ?, 1, ?)`,
        uuid(1),
        side,
        JSON.stringify(envelope(status)),
      );
  });
}

const told0003 = {
  diff: JSON.stringify(diff('a'.repeat(16))),
  history: JSON.stringify(history),
  explanation: JSON.stringify(explanation),
};

it('tells what ended before there were events, and not how long it took', async () => {
  const pair = newPair();
  await storeBefore(pair, told0003);
  expect(await told(pair)).toEqual(wholeRun);
  const { events } = (await pair.eventsAfter(uuid(1), 0))!;
  expect(events.filter((event) => 'duration_ms' in event)).toEqual([]);
  expect([events[0]!.at, events.at(-1)!.at]).toEqual([1_000, 3_000]);
  expect(await pair.streamEvents(uuid(1), 18)).toBe('nothing_left');
});

it('goes on with a run that began before there were events', async () => {
  const pair = newPair();
  await storeBefore(pair, {
    status: 'running',
    stage: 'diff',
    left_target: 'x',
    right_target: 'y',
  });
  expect(await told(pair)).toEqual(wholeRun.slice(0, 9));
  await pair.saveDiff(uuid(1), diff('a'.repeat(16)), mirror);
  await pair.finish(uuid(1), explanation);
  expect(await told(pair)).toEqual(wholeRun);
});

it('tells why a run failed before there were events', async () => {
  const pair = newPair();
  const error = JSON.stringify(failure);
  await storeBefore(pair, {
    ...told0003,
    status: 'failed',
    stage: 'explain',
    explanation: null,
    error,
  });
  expect(await told(pair, 1, 13)).toEqual([
    '14 explain failed',
    '15 finish skipped',
    '16 "It failed."',
    '17 done failed run_failed',
  ]);
});

it('counts what was kept before it was counted', async () => {
  const pair = newPair();
  await storeBefore(pair, told0003);
  for (let n = 2; n <= 51; n++) {
    await pair.begin(begun(n));
    await pair.fail(uuid(n), failure);
  }
  expect(await pair.get(uuid(1))).toBeNull();
  expect(await pair.get(uuid(2))).not.toBeNull();
});

/** Ids of a stream's events, as they come. */
class Reader {
  readonly ids: number[] = [];
  isOver = false;
  #text = '';
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();

  constructor(stream: ReadableStream<Uint8Array> | string) {
    if (typeof stream === 'string') throw new Error(stream);
    this.#reader = stream.getReader();
  }

  /** Until it has seen this event, or the stream ends. */
  async readUntil(id: number): Promise<this> {
    while (!this.isOver && (this.ids.at(-1) ?? 0) < id) {
      const { done, value } = await this.#reader.read();
      this.isOver = done;
      this.#text += this.#decoder.decode(value, { stream: true });
      const ended = this.#text.lastIndexOf('\n\n');
      for (const [, id] of this.#text.slice(0, ended + 2).matchAll(/^id: (\d+)$/gm))
        this.ids.push(Number(id));
      this.#text = this.#text.slice(ended + 2);
    }
    return this;
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

it('streams what was told, then what comes, then ends', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  const reader = new Reader(await pair.streamEvents(uuid(1), 0));
  await reader.readUntil(3);
  expect(reader.ids).toEqual(upTo(3));
  await complete(pair, 1);
  await reader.readUntil(99);
  expect(reader).toMatchObject({ ids: upTo(18), isOver: true });
});

it('streams what ended long ago, from any event on', async () => {
  const pair = newPair();
  await complete(pair, 1);
  const reader = new Reader(await pair.streamEvents(uuid(1), 11));
  await reader.readUntil(99);
  expect(reader).toMatchObject({ ids: upTo(18).slice(11), isOver: true });
  expect(await pair.streamEvents(uuid(1), 18)).toBe('nothing_left');
  expect(await pair.streamEvents(uuid(2), 0)).toBe('unknown');
});

it.each(['running', 'over'])('takes an id that was never given out as none: %s', async (state) => {
  const pair = newPair();
  await pair.begin(begun(1));
  if (state === 'over') await complete(pair, 1);
  const reader = new Reader(await pair.streamEvents(uuid(1), 19));
  const told = (await pair.eventsAfter(uuid(1), 19))!.events.map(({ id }) => id);
  expect(told).toEqual(upTo(state === 'over' ? 18 : 3));
  if (state === 'running') await complete(pair, 1);
  await reader.readUntil(99);
  expect(reader).toMatchObject({ ids: upTo(18), isOver: true });
});

it('serves 50 readers, and one that never reads', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  const idle = await pair.streamEvents(uuid(1), 0);
  const readers = await Promise.all(
    upTo(50).map(async () => new Reader(await pair.streamEvents(uuid(1), 0))),
  );
  await complete(pair, 1);
  await Promise.all(readers.map((reader) => reader.readUntil(99)));
  expect(readers.map(({ ids }) => ids)).toEqual(Array(50).fill(upTo(18)));
  await (idle as ReadableStream).cancel();
});

it('loses nothing when the object is gone in between', async () => {
  const pair = newPair();
  await pair.begin(begun(1));
  const before = await new Reader(await pair.streamEvents(uuid(1), 0)).readUntil(3);
  await abortAllDurableObjects();
  const again = pairs.get(pairs.idFromString(pair.id.toString())) as unknown as PairStub;
  const after = new Reader(await again.streamEvents(uuid(1), 3));
  await complete(again, 1);
  await after.readUntil(99);
  expect([...before.ids, ...after.ids]).toEqual(upTo(18));
});
