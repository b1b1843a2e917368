import { expect, it } from 'vitest';
import { readServerSentEvents } from './read-server-sent-events.ts';

async function read(...pieces: Uint8Array[]) {
  const seen: string[] = [];
  async function* sent() {
    yield* pieces;
  }
  for await (const { id, data } of readServerSentEvents(sent())) seen.push(`${id}=${data}`);
  return seen;
}

const table: [string, string, string[]][] = [
  ['an event', 'id: 1\nevent: log\ndata: a\n\n', ['1=a']],
  ['two events', 'id: 1\ndata: a\n\nid: 2\ndata: b\n\n', ['1=a', '2=b']],
  ['an id that stays', 'id: 1\ndata: a\n\ndata: b\n\n', ['1=a', '1=b']],
  ['lines of data', 'data: a\ndata: b\n\n', ['=a\nb']],
  ['comments and waiting times', 'retry: 1000\n\n: heartbeat\n\ndata: a\n\n', ['=a']],
  ['no space, a second space', 'data:a\n\ndata:  b\n\n', ['=a', '= b']],
  ['a field without a value', 'data\n\n', ['=']],
  ['an event without data', 'id: 1\nevent: log\n\ndata: a\n\n', ['1=a']],
  ['what was cut off', 'data: a\n\nid: 2\ndata: b\n', ['=a']],
  [
    'lines that end otherwise',
    'id: 1\r\ndata: a\r\n\r\ndata: b\r\rdata: c\n\n',
    ['1=a', '1=b', '1=c'],
  ],
  ['letters of several bytes', 'data: ä→😀\n\n', ['=ä→😀']],
];

it.each(table)('%s', async (_, text, expected) => {
  const bytes = new TextEncoder().encode(text);
  expect(await read(bytes)).toEqual(expected);
  expect(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
});
