import { expect, it } from 'vitest';
import { readWithin } from './read-within.ts';

const chunks = (...texts: string[]) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    }),
  );

it.each<[string, Response, string | undefined]>([
  ['nothing', new Response(null), ''],
  ['all of it', chunks('ab', 'cd'), 'abcd'],
  ['what is one byte too long', chunks('ab', 'cde'), undefined],
  ['bytes, not characters', chunks('a€€'), undefined],
])('%s', async (_, response, text) => expect(await readWithin(response, 4)).toBe(text));

it('reads no further than it has to, and hangs up', async () => {
  let [sent, cancelled] = [0, false];
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel() {
      cancelled = true;
    },
  });
  expect(await readWithin(new Response(endless), 5_000)).toBeUndefined();
  expect(sent).toBeLessThan(10_000);
  expect(cancelled).toBe(true);
});
