import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRawAnswer, LONGEST_HEAD } from './judge-raw-answer.ts';
import type { RawAnswer } from './second-look.ts';

const answer = (text: string, end: RawAnswer['end']) => ({
  bytes: new TextEncoder().encode(text),
  end,
});

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n';
const brokenOff = { code: 'protocol_error', could_be: ['connection_reset', 'protocol_error'] };
const orTooLarge = { ...brokenOff, could_be: [...brokenOff.could_be, 'headers_too_large'] };
const malformed = { code: 'protocol_error' };
const reset = { code: 'connection_reset' };

describe('a head that was lost', () => {
  it.each([
    ['', 'reset', reset],
    ['', 'closed', malformed],
    ['', 'lost', brokenOff],
    ['', 'cut', brokenOff],
    ['220 mail.example ready\r\n', 'closed', malformed],
    ['220 mail.example ready\r\n', 'cut', malformed],
    ['220 mail.example ready\r\n', 'lost', malformed],
    ['HTTP/2 200\r\n\r\n', 'closed', malformed],
    ['HTT', 'closed', malformed],
    ['HTT', 'cut', brokenOff],
    ['HTTP/1.1 200 OK\r\nx-a: b', 'closed', malformed],
    ['HTTP/1.1 200 OK\r\nx-a: b', 'reset', reset],
    ['HTTP/1.1 200 OK\r\nx-a: b', 'cut', brokenOff],
    ['HTTP/1.1 abc OK\r\n\r\n', 'closed', malformed],
    ['HTTP/1.1 99 OK\r\n\r\n', 'closed', malformed],
    ['HTTP/1.1 200\r\n\r\n', 'closed', brokenOff],
    ['HTTP/1.0 200 OK\n\n', 'closed', brokenOff],
    ['HTTP/1.1 200 OK\r\nx-a b\r\n\r\n', 'closed', malformed],
    ['HTTP/1.1 200 OK\r\nx a: b\r\n\r\n', 'closed', malformed],
    ['HTTP/1.1 200 OK\r\nx-a: b\0\r\n\r\n', 'closed', malformed],
    ['HTTP/1.1 200 OK\r\nx-a:\r\n\r\n', 'closed', brokenOff],
    [HEAD, 'closed', brokenOff],
    [`HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(300_000)}\r\n\r\n`, 'closed', orTooLarge],
    [`HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(300_000)}`, 'cut', brokenOff],
    [`HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(LONGEST_HEAD)}`, 'cut', { code: 'headers_too_large' }],
  ] as const)('%j, %s', (text, end, cause) => {
    expect(judgeRawAnswer(answer(text, end), 'headers')).toEqual(cause);
  });
});

describe('a body that was lost', () => {
  it.each([
    [`${HEAD}abc`, 'reset', reset],
    [`${HEAD}abc`, 'closed', malformed],
    [`${HEAD}abc`, 'lost', brokenOff],
    [`${HEAD}abc`, 'cut', brokenOff],
    [`${HEAD}abcd`, 'closed', brokenOff],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 'cut', malformed],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nabc', 'closed', malformed],
    ['HTTP/1.1 200 OK\r\nx-a b\r\n\r\n', 'closed', malformed],
  ] as const)('%j, %s', (text, end, cause) => {
    expect(judgeRawAnswer(answer(text, end), 'body')).toEqual(cause);
  });
});

it('has a name for whatever comes', () => {
  const anything = fc.record({
    bytes: fc.uint8Array({ maxLength: 300 }),
    end: fc.constantFrom('closed', 'reset', 'lost', 'cut'),
  });
  fc.assert(
    fc.property(anything, fc.constantFrom('headers', 'body'), (raw, phase) => {
      expect(judgeRawAnswer(raw, phase).code).toMatch(/^(connection_reset|protocol_error)$/);
    }),
  );
});
