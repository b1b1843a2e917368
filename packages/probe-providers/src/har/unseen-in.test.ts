import type { Unseen } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { capture } from './testing/read-recorded.ts';

const pairs = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

/** A recording that tells everything, less what a row says otherwise. */
const recording = (entry: object, response: object, method = 'GET') => ({
  log: {
    creator: { name: 'test' },
    entries: [
      {
        startedDateTime: '2026-11-20T10:00:00.000Z',
        time: 20,
        timings: { send: 0, wait: 15, receive: 5 },
        request: { method, url: 'https://a.example/', headers: [] },
        response: {
          status: 200,
          headers: pairs({ 'content-type': 'text/plain' }),
          cookies: [],
          content: { size: 2, mimeType: 'text/plain', text: 'ok' },
          ...response,
        },
        ...entry,
      },
    ],
  },
});

/** Playwright, in its minimal mode. */
const NO_TIMES = { time: -1, timings: { send: -1, wait: -1, receive: -1 } };
const NO_BODY = { content: { size: 0, mimeType: 'x-unknown' } };

it.each<[string, unknown, Unseen[]]>([
  ['everything', recording({}, {}), []],
  ['no times', recording(NO_TIMES, {}), ['timing']],
  ['times as texts', recording({ time: '20', timings: {} }, {}), ['timing']],
  ['the whole time alone', recording({ timings: {} }, {}), []],
  ['no fields', recording({}, { headers: [] }), ['headers', 'cookies']],
  ['fields in another form', recording({}, { headers: { vary: 'x' } }), ['headers', 'cookies']],
  [
    'pseudo fields alone',
    recording({}, { headers: pairs({ ':status': '200' }) }),
    ['headers', 'cookies'],
  ],
  ['no body', recording({}, NO_BODY), ['body']],
  ['an answer that has none', recording({}, { ...NO_BODY, status: 204 }), []],
  ['an answer to HEAD', recording({}, NO_BODY, 'HEAD'), []],
  ['a status as a text', recording({}, { status: '200' }), []],
])('a recording with %s', async (_, document, unseen) => {
  const envelope = await capture(document);
  expect(envelope.error).toBeUndefined();
  expect(envelope.unseen ?? []).toEqual(unseen);
});
