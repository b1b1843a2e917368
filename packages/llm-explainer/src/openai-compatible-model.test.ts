import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explain } from './explain.ts';
import { openAiCompatibleModel } from './openai-compatible-model.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const finding = makeFinding('status-differs', { severity: 'critical', right_value: 503 });
const diff = makeDiff([finding]);
const good = {
  summary: 'Production fails.',
  ranked_causes: [
    {
      cause: 'A broken release: its status is another one.',
      confidence: 0.8,
      evidence: [finding.id],
    },
  ],
  actions: [{ action: 'Read the log.', why: 'It says why.' }],
};

interface Received {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}
/** What the server answers to each request in turn; the last one again and again. `null`: never. */
type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body: string;
  /** The connection ends with the body, though more was announced. */
  isCut?: boolean;
} | null;

let server: Server;
let origin: string;
let received: Received[];
let replies: Reply[];

beforeEach(async () => {
  received = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url: path, headers } = request;
    const reply = replies[Math.min(received.length, replies.length - 1)];
    received.push({ method, path, headers, body: JSON.parse(body) });
    if (!reply) return;
    response.writeHead(reply.status ?? 200, reply.headers);
    if (reply.isCut) response.write(reply.body, () => response.destroy());
    else response.end(reply.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const saying = (content: unknown, finish_reason = 'stop'): Reply => ({
  body: JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason }] }),
});
const explainWith = (options: { baseUrl?: string; apiKey?: string; budgetMs?: number } = {}) =>
  explain({
    diff,
    sides,
    model: openAiCompatibleModel({
      baseUrl: options.baseUrl ?? `${origin}/v1`,
      model: 'local-model',
      apiKey: options.apiKey,
      fetch,
    }),
    budgetMs: options.budgetMs,
    now: () => 0,
  });

describe('a good answer', () => {
  it.each([
    ['JSON', JSON.stringify(good)],
    ['fenced', 'Here you are:\n```json\n' + JSON.stringify(good, null, 2) + '\n```\nBye!'],
    ['an object', good],
    [
      'parts, after what it thought',
      [
        { type: 'thinking', thinking: [{ type: 'text', text: 'Hm, {"a":1}.' }] },
        { type: 'text', text: JSON.stringify(good).slice(0, 20) },
        { type: 'text', text: JSON.stringify(good).slice(20) },
      ],
    ],
  ])('%s', async (_, content) => {
    replies = [saying(content)];
    expect(await explainWith()).toMatchObject({
      ...good,
      summary: `Staging and Production answered differently: 1 critical. ${good.summary}`,
      source: 'model',
      model: 'local-model',
    });
  });
});

it('says what the server counted', async () => {
  const usage = { prompt_tokens: 812, completion_tokens: 96, total_tokens: 908 };
  const { body } = saying(JSON.stringify(good))!;
  replies = [{ body: JSON.stringify({ ...JSON.parse(body), usage }) }];
  const { calls } = await explainWith();
  expect(calls).toMatchObject([{ model: 'local-model', tokens_in: 812, tokens_out: 96 }]);
});

it('an answer in no known form is a fault of the answer, and counted', async () => {
  replies = [{ body: '{"choices":[],"usage":{"prompt_tokens":812}}' }];
  const { calls, notes } = await explainWith();
  expect(notes).toContain('its service sent no chat completion');
  // Of a service that is down, nobody asks a second time.
  expect(calls).toMatchObject([{ tokens_in: 812 }, { tokens_in: 812 }]);
});

it('an error in the place of an answer is none of the model', async () => {
  replies = [{ body: '{"error":{"message":"overloaded","code":503}}' }];
  expect((await explainWith()).calls).toHaveLength(1);
});

describe('the request', () => {
  it.each(['/v1', '/v1/', '/v1//'])('goes below the base URL %s', async (base) => {
    replies = [saying(JSON.stringify(good))];
    await explainWith({ baseUrl: origin + base });
    expect(received).toMatchObject([{ method: 'POST', path: '/v1/chat/completions' }]);
  });

  it('holds the answer to the schema', async () => {
    replies = [saying(JSON.stringify(good))];
    await explainWith();
    expect(received[0]?.headers['content-type']).toBe('application/json');
    expect(received[0]?.headers.authorization).toBeUndefined();
    expect(received[0]?.body).toMatchObject({
      model: 'local-model',
      messages: [{ role: 'system' }, { role: 'user' }],
      max_tokens: 2_048,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'explanation', strict: true, schema: { type: 'object' } },
      },
    });
  });

  it('carries the key as a bearer token', async () => {
    replies = [saying(JSON.stringify(good))];
    await explainWith({ apiKey: 'abc' });
    expect(received[0]?.headers.authorization).toBe('Bearer abc');
  });

  it.each([400, 422])(
    'is sent once more without what the server may not know: %i',
    async (status) => {
      replies = [{ status, body: 'unknown field' }, saying(JSON.stringify(good))];
      expect((await explainWith()).source).toBe('model');
      expect(Object.keys(received[1]!.body)).toEqual(['model', 'messages']);
    },
  );
});

it.each([
  [[400, 200], 1],
  [[400, 400], 2],
  [[500], 1],
  [[200], 0],
])('of answers %j, cancels the bodies that it does not read: %i', async (statuses, count) => {
  const cancel = vi.fn();
  const content = JSON.stringify({ choices: [{ message: { content: JSON.stringify(good) } }] });
  const answer = (status: number) =>
    status === 200
      ? new Response(content)
      : new Response(new ReadableStream({ cancel }), { status });
  const responses = statuses.map(answer);
  const model = openAiCompatibleModel({
    baseUrl: 'http://model.invalid/v1',
    model: 'm',
    fetch: () => Promise.resolve(responses.shift()!),
  });
  await explain({ diff, sides, model });
  expect(responses).toEqual([]);
  expect(cancel).toHaveBeenCalledTimes(count);
});

describe('anything else is explained by rules', () => {
  it.each<[string, Reply, string]>([
    ['an error', { status: 500, body: 'boom' }, 'its service answered with status 500'],
    ['a wrong key', { status: 401, body: 'abc' }, 'its service answered with status 401'],
    ['bad twice', { status: 400, body: '' }, 'its service answered with status 400'],
    [
      'a redirect',
      { status: 307, headers: { location: '/elsewhere' }, body: '' },
      'its service answered with status 307',
    ],
    ['garbage', { body: '<html>' }, 'its service sent no chat completion'],
    ['far too much', { body: ' '.repeat(2 ** 20 + 1) }, 'its service sent far too much'],
    ['no choice', { body: '{"choices":[]}' }, 'its service sent no chat completion'],
    ['no content', saying(null), 'the answer is empty'],
    ['half a stream', { body: '{"choices":[', isCut: true }, 'its service could not be reached'],
    ['prose', saying('I am sorry.'), 'the answer holds no JSON object'],
    ['half an answer', saying('{"summary":', 'length'), 'the answer was cut off before its end'],
    ['half an answer, unsaid', saying('{"summary":'), 'the answer was cut off before its end'],
  ])('%s', async (_, reply, reason) => {
    replies = [reply];
    const explanation = await explainWith({ apiKey: 'key-abc' });
    expect(explanation.source).toBe('rules');
    expect(explanation.notes).toBe(`The model's answer was not used: ${reason}.`);
    expect(JSON.stringify(explanation)).not.toContain('key-abc');
  });

  it('a server that never answers', async () => {
    replies = [null];
    const explanation = await explainWith({ budgetMs: 50 });
    expect(explanation.source).toBe('rules');
    expect(explanation.notes).toContain('it took longer than 50 ms');
  });

  it('a server that is not there', async () => {
    const closed = `${origin}/v1`;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const { notes } = await explainWith({ baseUrl: closed });
    expect(notes).toBe("The model's answer was not used: its service could not be reached.");
  });

  it('a key that cannot be sent, without showing it', async () => {
    replies = [saying(JSON.stringify(good))];
    const explanation = await explainWith({ apiKey: 'line\nbreak' });
    expect(explanation.source).toBe('rules');
    expect(JSON.stringify(explanation)).not.toContain('break');
    expect(received).toEqual([]);
  });
});
