import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ComparisonEvent } from '@env-drift/contracts';
import { afterEach, expect, it, vi } from 'vitest';
import { createApiClient } from './index.ts';
import type { SentEvents } from './sent-events.ts';
import { watchEvents } from './watch-events.ts';

const id = `${'a'.repeat(64)}:0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f`;
const log = (id: number): ComparisonEvent => ({
  id,
  at: 1,
  event: 'log',
  level: 'info',
  message: 'Hello.',
});
const done = (id: number): ComparisonEvent => ({ id, at: 1, event: 'done', status: 'completed' });

/** What a server says: these events and, unless the comparison is over, it hangs up. */
type Answer =
  | { stream: { id: number }[]; hangsUp?: boolean }
  | { page: ComparisonEvent[]; isOver: boolean }
  | { status: number; code?: string }
  | { html: string }
  | 'hang up';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a real server that answers one after the other, and what it was asked. */
async function serve(...answers: Answer[]) {
  const asked: string[] = [];
  let next = 0;
  server = createServer((request, response) => {
    asked.push(wordsOf(request));
    const answer = answers[Math.min(next++, answers.length - 1)]!;
    if (answer === 'hang up') return void request.socket.destroy();
    if ('html' in answer)
      return response.writeHead(200, { 'content-type': 'text/html' }).end(answer.html);
    if ('page' in answer)
      return response.end(
        JSON.stringify({ comparisonId: id, events: answer.page, isOver: answer.isOver }),
      );
    if ('status' in answer) {
      const { status, code = '' } = answer;
      const problem = {
        type: 'about:blank',
        title: 'No',
        status,
        code,
        detail: 'No.',
        traceId: 't',
      };
      return response.writeHead(status).end(status === 204 ? undefined : JSON.stringify(problem));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    const text = answer.stream
      .map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`)
      .join('');
    response.write(`retry: 1000\n\n${text}`, () => {
      if (answer.hangsUp) request.socket.destroy();
      else response.end();
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { api: createApiClient({ baseUrl: `http://127.0.0.1:${port}`, fetch }), asked };
}

function wordsOf({ url, headers }: IncomingMessage): string {
  const isStream = headers.accept === 'text/event-stream';
  const query = new URL(url!, 'http://server').searchParams;
  return isStream ? `stream ${headers['last-event-id']}` : `poll ${query.get('after')}`;
}

const stream = (...stream: { id: number }[]) => ({ stream });
const nothingLeft: Answer = { page: [], isOver: true };
const broken = (...stream: { id: number }[]) => ({ stream, hangsUp: true });

it.each<[string, Answer[], (number | string)[], string[]]>([
  ['one stream', [stream(log(1), done(2))], [1, 2], ['stream 0']],
  [
    'a stream that breaks is taken up where it broke',
    [broken(log(1), log(2)), stream(log(3)), stream(done(4))],
    [1, 2, 3, 4],
    ['stream 0', 'stream 2', 'stream 3'],
  ],
  [
    'what is told again is told once',
    [broken(log(1), log(2)), stream(log(1), log(2), done(3))],
    [1, 2, 3],
    ['stream 0', 'stream 2'],
  ],
  [
    'what a later version tells is passed over',
    [broken(log(1), { id: 2, event: 'weather' } as { id: number }), stream(done(3))],
    [1, 3],
    ['stream 0', 'stream 2'],
  ],
  ['there is nothing left', [{ status: 204 }], [], ['stream 0']],
  [
    'a blip and a fault, then the rest',
    [
      'hang up',
      { status: 503, code: 'too_many_readers' },
      { page: [log(1)], isOver: false },
      { page: [done(2)], isOver: true },
    ],
    ['unreachable', 'too_many_readers', 1, 2],
    ['stream 0', 'stream 0', 'poll 0', 'poll 1'],
  ],
  [
    'streams that bring nothing',
    [stream(), broken(), { page: [log(1), done(2)], isOver: true }],
    [1, 2],
    ['stream 0', 'stream 0', 'poll 0'],
  ],
  [
    'no stream at all',
    [{ html: '<html>' }, { page: [log(1)], isOver: false }, { page: [], isOver: true }],
    [1],
    ['stream 0', 'poll 0', 'poll 1'],
  ],
  [
    'polls that fail are no fault of the streams',
    [{ html: '<html>' }, { status: 500, code: 'internal' }, stream(done(1))],
    ['internal', 1],
    ['stream 0', 'poll 0', 'stream 0'],
  ],
  [
    'an answer that will not change',
    [{ status: 404, code: 'comparison_not_found' }],
    ['comparison_not_found'],
    ['stream 0'],
  ],
])('%s', async (_, answers, expected, requests) => {
  const { api, asked } = await serve(...answers);
  const seen: (number | string)[] = [];
  for await (const each of api.watchEvents(id))
    seen.push(each.ok ? each.value.id : each.failure.code);
  expect(seen).toEqual(expected);
  expect(asked).toEqual(requests);
});

it.each<[string, Answer[], string[]]>([
  ['a stream', [stream(log(1), done(2))], ['stream 500']],
  [
    'a page',
    [{ html: '<html>' }, { page: [log(1), done(2)], isOver: true }],
    ['stream 500', 'poll 500'],
  ],
])(
  'ends with a comparison that has no such event, told all of it by %s',
  async (_, answers, requests) => {
    const { api, asked } = await serve(...answers);
    for await (const each of api.watchEvents(id, { after: 500 })) expect(each).toBeUndefined();
    expect(asked).toEqual(requests);
  },
);

it.each<[string, Answer[]]>([
  ['a stream', ['hang up', stream(), nothingLeft]],
  ['a page', ['hang up', { html: '<html>' }, { page: [], isOver: false }, nothingLeft]],
])('tells by %s that brings nothing that the server is there again', async (_, answers) => {
  const { api } = await serve(...answers);
  const told: string[] = [];
  const onOpen = () => told.push('open');
  for await (const each of api.watchEvents(id, { onOpen }))
    told.push(each.ok ? 'event' : each.failure.code);
  expect(told.slice(-2)).toEqual(['unreachable', 'open']);
});

it('begins after an event that was seen', async () => {
  const { api, asked } = await serve(stream(done(8)));
  await api.watchEvents(id, { after: 7 }).next();
  expect(asked).toEqual(['stream 7']);
});

it.each<[string, Answer]>([
  ['within a stream', stream(log(1), log(2))],
  ['while the server is away', 'hang up'],
])('ends when it is no longer wanted, %s', async (_, answer) => {
  const { api } = await serve(answer);
  const wanted = new AbortController();
  const seen = [];
  for await (const each of api.watchEvents(id, { signal: wanted.signal })) {
    seen.push(each);
    wanted.abort();
  }
  expect(seen).toHaveLength(1);
});

it('lets go of the stream when its reader leaves', async () => {
  let isOpen = false;
  const body = new ReadableStream({
    pull(controller) {
      isOpen = true;
      controller.enqueue(new TextEncoder().encode(`id: 1\ndata: ${JSON.stringify(log(1))}\n\n`));
    },
  });
  const left = new Promise<void>((resolve) => {
    const api = createApiClient({
      baseUrl: '',
      fetch: async (_, init) => {
        init?.signal?.addEventListener('abort', () => resolve());
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
      },
    });
    void (async () => {
      const watch = api.watchEvents(id);
      await watch.next();
      await watch.return();
    })();
  });
  await left;
  expect(isOpen).toBe(true);
});

const opened = (...events: ComparisonEvent[]): SentEvents => ({
  state: 'open',
  events: events.map((event) => ({ id: event.id, event })),
});
const none = opened();

it.each<[string, (tries: number) => SentEvents, string]>([
  [
    'comes back to streams once they get through',
    (tries) => (tries > 1 ? opened(log(1), done(2)) : none),
    'ss 20p s',
  ],
  [
    'tries them ever less often where they do not',
    (tries) => (tries > 3 ? opened(done(1)) : none),
    'ss 20p s 40p s 80p s',
  ],
])('%s', async (_, streamOf, expected) => {
  vi.useFakeTimers();
  try {
    const asked: string[] = [];
    const watch = watchEvents(
      {
        stream: async () => {
          asked.push('s');
          return streamOf(asked.filter((each) => each === 's').length - 1);
        },
        poll: async () => {
          asked.push('p');
          return opened();
        },
      },
      0,
    );
    const ids: (number | string)[] = [];
    const watching = (async () => {
      for await (const each of watch) ids.push(each.ok ? each.value.id : each.failure.code);
    })();
    await vi.runAllTimersAsync();
    await watching;
    expect(ids.at(-1)).toEqual(expect.any(Number));
    const words = asked
      .join('')
      .replace(/p+/g, (polls) => ` ${polls.length}p `)
      .trim();
    expect(words).toBe(expected);
  } finally {
    vi.useRealTimers();
  }
});
