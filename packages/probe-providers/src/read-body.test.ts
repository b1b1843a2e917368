import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { startDeadline } from './deadline.ts';
import { readBody } from './read-body.ts';

const LIMIT = 8;

function streamOf(chunks: string[], cancel = vi.fn()): ReadableStream<Uint8Array> {
  const parts = chunks.map((chunk) => new TextEncoder().encode(chunk));
  return new ReadableStream(
    {
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

it.each([
  ['nothing', [], '', false],
  ['a short body', ['abc', '', 'def'], 'abcdef', false],
  ['exactly the limit', ['abcd', 'efgh'], 'abcdefgh', false],
  ['exactly the limit, with empty chunks after it', ['abcdefgh', '', ''], 'abcdefgh', false],
  ['one byte more, in the same chunk', ['abcdefghi'], 'abcdefgh', true],
  ['one byte more, in a chunk of its own', ['abcdefgh', 'i'], 'abcdefgh', true],
])('%s', async (_title, chunks, read, truncated) => {
  const cancel = vi.fn();
  const deadline = startDeadline(1_000);
  const body = streamOf(chunks, cancel);
  expect(await readBody(body, { limit: LIMIT, keep: true, deadline })).toEqual({
    state: 'done',
    value: {
      bytes: read.length,
      truncated,
      sha256: createHash('sha256').update(read).digest('hex'),
      content: new TextEncoder().encode(read),
    },
  });
  expect(cancel).toHaveBeenCalledTimes(truncated ? 1 : 0);
  deadline.close();
});

it.each([0, 3, 8])('a body of %d bytes has the same hash by the platform', async (length) => {
  const deadline = startDeadline(1_000);
  const options = { limit: LIMIT, keep: false, deadline };
  const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
  const chunks = length === 0 ? [] : ['a', 'b'.repeat(length - 1)];
  expect(await readBody(streamOf(chunks), { ...options, digest })).toEqual(
    await readBody(streamOf(chunks), options),
  );
  deadline.close();
});

it('keeps the bytes only when asked to', async () => {
  const deadline = startDeadline(1_000);
  const read = await readBody(streamOf(['abc']), { limit: LIMIT, keep: false, deadline });
  expect(read).not.toHaveProperty('value.content');
  deadline.close();
});

it('cancels a body that does not come, when the time is up', async () => {
  const cancel = vi.fn();
  const silent = new ReadableStream<Uint8Array>({
    pull: () => new Promise(() => undefined),
    cancel,
  });
  const read = await readBody(silent, { limit: LIMIT, keep: false, deadline: startDeadline(5) });
  expect(read).toEqual({ state: 'expired' });
  expect(cancel).toHaveBeenCalledOnce();
});
