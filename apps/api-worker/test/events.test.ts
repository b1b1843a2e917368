import { createApiClient } from '@env-drift/api-client';
import {
  Comparison,
  EventsPage,
  type CompareAccepted,
  type ComparisonEvent,
} from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compare, postCompare, waitForEnd } from './support/compare.ts';
import { openEvents } from './support/read-events.ts';
import { startApi } from './support/start-api.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
/** Answers whoever waits at `/held`. */
let release: () => void;
let released: Promise<void>;
let heldRequests = 0;

beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp(async (request, response) => {
    if (pathOf(request) === '/held') {
      heldRequests++;
      await released;
    }
    response.setHeader('x-content-type-options', 'nosniff');
    response.end('production');
  });
  api = await startApi([staging.host, production.host]);
});
beforeEach(() => {
  heldRequests = 0;
  released = new Promise((resolve) => (release = resolve));
});
afterAll(async () => {
  release?.();
  await api?.stop();
  await Promise.all([staging?.stop(), production?.stop()]);
});

/** A comparison of which one side does not answer before it is released. */
async function startHeld(options: object = {}): Promise<string> {
  const response = await postCompare(api.url, {
    leftUrl: `${staging.origin}/held`,
    rightUrl: `${production.origin}/held`,
    ...options,
  });
  return ((await response.json()) as CompareAccepted).comparisonId;
}
const finished = () =>
  compare(api.url, { leftUrl: `${staging.origin}/`, rightUrl: `${production.origin}/` });

const get = async (id: string) =>
  v.parse(Comparison, await (await fetch(`${api.url}/api/compare/${id}`)).json());
const cancel = (id: string) => fetch(`${api.url}/api/compare/${id}/cancel`, { method: 'POST' });

const isLeftDone = (event: ComparisonEvent) =>
  event.event === 'stage' && event.side === 'left' && event.state === 'finished';
const idsOf = (events: readonly ComparisonEvent[]) => events.map(({ id }) => id);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const endsOf = (events: readonly ComparisonEvent[]) =>
  events.flatMap((event) =>
    event.event === 'stage' && event.state !== 'started'
      ? [[event.stage, event.side, event.state].filter(Boolean).join(' ')]
      : [],
  );

it('tells live what polling shows, and ends with the comparison', async () => {
  const id = await startHeld();
  const reader = await openEvents(api.url, id);
  const { headers } = reader.response;
  expect(headers.get('content-type')).toBe('text/event-stream');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-accel-buffering')).toBe('no');
  expect(headers.get('x-trace-id')).toMatch(/\S/);

  await reader.readUntil(isLeftDone);
  expect(await get(id)).toMatchObject({ status: 'running', stage: 'probe' });
  release();
  const events = await reader.readToEnd();
  expect(idsOf(events)).toEqual(upTo(events.length));
  expect(endsOf(events)).toEqual([
    'probe left finished',
    'probe right finished',
    'probe finished',
    'diff finished',
    'explain finished',
    'finish finished',
  ]);
  const comparison = await get(id);
  expect(events.at(-1)).toMatchObject({ event: 'done', status: comparison.status });
  expect(events.flatMap((event) => (event.event === 'finding' ? [event.finding] : []))).toEqual(
    comparison.result.findings,
  );
});

it('goes on where a reader was cut off', async () => {
  const id = await startHeld();
  const first = await openEvents(api.url, id);
  const seen = [...(await first.readUntil(isLeftDone))];
  await first.leave();
  release();
  const again = await openEvents(
    api.url,
    id,
    { 'last-event-id': `${seen.at(-1)!.id}` },
    '?after=1',
  );
  const events = [...seen, ...(await again.readToEnd())];
  expect(idsOf(events)).toEqual(upTo(events.length));
  expect(events.at(-1)?.event).toBe('done');
});

it('tells again what ended long ago, as a stream, in part, as JSON, and that nothing is left', async () => {
  const { comparisonId: id } = await finished();
  const all = await (await openEvents(api.url, id)).readToEnd();
  const last = all.at(-1)!.id;
  const rest = await (await openEvents(api.url, id, {}, `?after=${last - 2}`)).readToEnd();
  expect(rest).toEqual(all.slice(-2));
  const ignored = await openEvents(api.url, id, { 'last-event-id': 'of another server' });
  expect(await ignored.readToEnd()).toEqual(all);

  const path = `${api.url}/api/compare/${id}/events`;
  const page = await fetch(`${path}?after=2`, { headers: { accept: 'application/json' } });
  expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(v.parse(EventsPage, await page.json())).toEqual({
    comparisonId: id,
    events: all.slice(2),
    isOver: true,
  });
  const nothing = await fetch(path, { headers: { 'last-event-id': `${last}` } });
  expect([nothing.status, await nothing.text()]).toEqual([204, '']);
});

it('serves 50 readers, and one that never reads', async () => {
  const id = await startHeld();
  const idle = await openEvents(api.url, id);
  const readers = await Promise.all(upTo(50).map(() => openEvents(api.url, id)));
  release();
  const seen = await Promise.all(readers.map((reader) => reader.readToEnd()));
  expect(seen[0]?.at(-1)?.event).toBe('done');
  for (const events of seen) expect(events).toEqual(seen[0]);
  await idle.leave();
});

it('cancels a comparison once, asks nobody any more, and tells', async () => {
  const id = await startHeld({ samples: 5 });
  const reader = await openEvents(api.url, id);
  await reader.readUntil(({ event }) => event === 'log');
  await vi.waitFor(() => expect(heldRequests).toBe(1));
  const cancelled = await cancel(id);
  expect(cancelled.status).toBe(200);
  const comparison = v.parse(Comparison, await cancelled.json());
  expect(comparison).toMatchObject({ status: 'failed', error: { code: 'cancelled' } });

  const events = await reader.readToEnd();
  expect(endsOf(events)).toEqual([
    'probe left cancelled',
    'probe right cancelled',
    'probe cancelled',
    'diff skipped',
    'explain skipped',
    'finish skipped',
  ]);
  expect(events.at(-1)).toMatchObject({ event: 'done', error: { code: 'cancelled' } });

  await vi.waitFor(() => expect(api.logged()).toMatch(/run (stopped|ended before its end)/));
  release();
  const again = await cancel(id);
  expect([again.status, await again.json()]).toEqual([200, comparison]);
  expect(await get(id)).toEqual(comparison);
  expect(heldRequests).toBe(1);
});

it('cancels nothing that has ended', async () => {
  const { comparisonId: id } = await finished();
  const refused = await cancel(id);
  expect([refused.status, await refused.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'already_ended' }),
  ]);
  expect(await get(id)).toMatchObject({ status: 'completed' });
});

it('is watched with the client, which takes a cancelled one for an answer', async () => {
  const client = createApiClient({ baseUrl: api.url, fetch });
  const id = await startHeld();
  const seen: string[] = [];
  for await (const event of client.watchEvents(id)) {
    if (!event.ok) throw new Error(event.failure.message);
    seen.push(event.value.event);
    if (isLeftDone(event.value)) release();
  }
  expect(seen.at(-1)).toBe('done');
  expect(await client.cancelComparison(id)).toMatchObject({
    ok: false,
    failure: { code: 'already_ended', status: 409 },
  });
  expect(await waitForEnd(api.url, id)).toMatchObject({ status: 'completed' });
});

const unknown = `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`;

it.each([
  ['GET', `/api/compare/${unknown}/events`, 404, 'comparison_not_found'],
  ['GET', '/api/compare/nonsense/events', 404, 'comparison_not_found'],
  ['POST', `/api/compare/${unknown}/events`, 405, 'method_not_allowed'],
  ['POST', `/api/compare/${unknown}/cancel`, 404, 'comparison_not_found'],
  ['POST', '/api/compare/nonsense/cancel', 404, 'comparison_not_found'],
  ['GET', `/api/compare/${unknown}/cancel`, 405, 'method_not_allowed'],
])('%s %s -> %i %s', async (method, path, status, code) => {
  const response = await fetch(api.url + path, { method });
  expect([response.status, await response.json()]).toEqual([
    status,
    expect.objectContaining({ code }),
  ]);
});

it('knows the comparison of a pair, and no other of the same pair', async () => {
  const { pairKey } = await finished();
  const other = `${pairKey}:00000000-0000-4000-8000-000000000000`;
  for (const path of ['events', 'events?after=1'])
    expect((await fetch(`${api.url}/api/compare/${other}/${path}`)).status).toBe(404);
  expect((await cancel(other)).status).toBe(404);
});

it('answers HEAD without a stream, and refuses an id that is none', async () => {
  const { comparisonId: id } = await finished();
  const path = `${api.url}/api/compare/${id}/events`;
  const head = await fetch(path, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(`${path}?after=last`)).status).toBe(400);
});
