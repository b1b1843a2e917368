import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { readJsonBody } from './read-json-body.ts';

const KIB = 1024;
const schema = v.looseObject({});

/** A body in so many pieces, as a network delivers it. */
function send(text: string, piece = KIB) {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += piece)));
    },
  });
  const headers = { 'content-type': 'application/json' };
  // Node wants `duplex` for a body that is a stream.
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return new Request('https://drift.example/', init as RequestInit);
}

const withMore = (where: RegExp) => ({
  mediaTypes: ['application/json'],
  fields: 'a field',
  maxBytes: 4 * KIB,
  more: { where, maxBytes: 64 * KIB, advice: 'Trim it.' },
});
const sized = (kib: number, name = 'har') => `{"${name}":"${'a'.repeat(kib * KIB)}"}`;

it.each([
  ['a small one', sized(1, 'other'), 0, true],
  ['a small one that may be larger', sized(1), 0, true],
  ['one that may be larger, and is', sized(50), 1, true],
  ['one that may be larger, and is too large', sized(65), 1, 413],
  ['one that may not be larger', sized(50, 'other'), 1, 413],
  ['one that says too late that it may be larger', `{"a":"${sized(5, 'x')}","har":1}`, 1, 413],
])('%s: looked at as often as it has to be', async (_title, text, looks, expected) => {
  const where = /"har"/;
  const test = vi.spyOn(where, 'test');
  const read = await readJsonBody(send(text), schema, withMore(where));
  expect([read.ok || read.problem.status, test.mock.calls.length]).toEqual([expected, looks]);
});

it.each([
  [500, true],
  [501, false],
])('%i levels deep: taken is %s', async (levels, isTaken) => {
  const text = `{"har":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
  const read = await readJsonBody(send(text), schema, withMore(/"har"/));
  expect(read.ok || read.problem.code).toBe(isTaken || 'invalid_body');
});

it('is not whole where its client broke off', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"har":')),
    pull: (controller) => controller.error(new Error('Network connection lost.')),
  });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const request = new Request('https://drift.example/', init as RequestInit);
  expect(await readJsonBody(request, schema, withMore(/"har"/))).toMatchObject({
    ok: false,
    problem: { status: 400, code: 'invalid_body', detail: expect.stringContaining('broke off') },
  });
});
