import type { ComparisonEvent } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { EventFeed } from './event-feed.ts';
import { EventReaders } from './event-readers.ts';
import { sendEvents, type Pace } from './send-events.ts';

const log = (id: number, message = 'Hello.'): ComparisonEvent => ({
  id,
  at: 1,
  event: 'log',
  level: 'info',
  message,
});
const done = (id: number): ComparisonEvent => ({ id, at: 1, event: 'done', status: 'completed' });

const patient: Pace = { heartbeatMs: 60_000, stallMs: 60_000 };

function send(feed: EventFeed, after = 0, pace = patient) {
  const { readable, writable } = new IdentityTransformStream();
  return { readable, sent: sendEvents(feed, after, writable, pace) };
}

it('sends each event as its id, its kind and itself', async () => {
  const { readable } = send(new EventFeed([log(1, 'two\nlines'), done(2)]));
  expect(await new Response(readable).text()).toBe(
    [
      'retry: 1000',
      '',
      'id: 1',
      'event: log',
      'data: {"id":1,"at":1,"event":"log","level":"info","message":"two\\nlines"}',
      '',
      'id: 2',
      'event: done',
      'data: {"id":2,"at":1,"event":"done","status":"completed"}',
      '',
      '',
    ].join('\n'),
  );
});

it.each([
  [0, [1, 2, 3]],
  [2, [3]],
  [3, []],
  [99, []],
])('sends what comes after %i', async (after, expected) => {
  const { readable } = send(new EventFeed([log(1), log(2), done(3)]), after);
  const text = await new Response(readable).text();
  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(expected);
});

it('takes an event once, whoever tells of it again', () => {
  const feed = new EventFeed([log(1)]);
  feed.extend([log(1), log(2)]);
  feed.extend([log(2), done(3)]);
  expect([feed.last, feed.isOver]).toEqual([3, true]);
});

it('gives signs of life while there is nothing to tell', async () => {
  const feed = new EventFeed([log(1)]);
  const { readable } = send(feed, 1, { ...patient, heartbeatMs: 1 });
  const reader = readable.getReader();
  let text = '';
  while (text.split(': heartbeat\n\n').length < 4)
    text += new TextDecoder().decode((await reader.read()).value);
  expect(text.replaceAll(': heartbeat\n\n', '')).toBe('retry: 1000\n\n');
  await reader.cancel();
});

it('lets go of a reader that does not read', async () => {
  const { sent, readable } = send(new EventFeed([log(1)]), 0, { ...patient, stallMs: 1 });
  await sent;
  await expect(new Response(readable).text()).rejects.toThrow();
});

it('lets go of a reader that has left', async () => {
  const feed = new EventFeed([log(1)]);
  const { sent, readable } = send(feed);
  const reader = readable.getReader();
  await reader.read();
  await reader.cancel();
  feed.extend([log(2)]);
  await sent;
});

it('takes no more from the feed than a reader has read', async () => {
  const feed = new EventFeed(
    Array.from({ length: 99 }, (_, index) => log(index + 1, 'a'.repeat(9_999))),
  );
  let taken = 0;
  const after = feed.after.bind(feed);
  feed.after = (id) => (taken++, after(id));
  const { readable } = send(feed);
  const reader = readable.getReader();
  await reader.read();
  const first = (await reader.read()).value!.byteLength;
  expect(taken).toBeLessThanOrEqual(2);
  expect(first).toBeLessThan(64 * 1024);
  await reader.cancel();
});

it('keeps the events of a comparison once for all who read, and only as long as somebody does', async () => {
  const readers = new EventReaders();
  let loads = 0;
  const load = () => (loads++, [log(1)]);
  const streams = [readers.open('a', 0, load), readers.open('a', 0, load)];
  expect([loads, readers.has('a'), readers.has('b')]).toEqual([1, true, false]);
  readers.tell('b', [done(1)]);
  readers.tell('a', [done(2)]);
  const texts = await Promise.all(streams.map((stream) => new Response(stream).text()));
  expect(texts[0]).toBe(texts[1]);
  await vi.waitFor(() => expect(readers.has('a')).toBe(false));
});
