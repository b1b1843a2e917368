import type { ProblemDraft } from '../http/problem-response.ts';

const LONGEST_KEY = 255;

export type KeyRead = { ok: true; key: string | undefined } | { ok: false; problem: ProblemDraft };

/**
 * The key of a request, where it has one. By the draft it is a String of Structured Fields, in quotes; most clients
 * leave them out, which cannot be mistaken either.
 *
 * @example
 * Idempotency-Key: "8e03978e-40d5-43e8-bc93-6894a57f9324"
 * @see draft-ietf-httpapi-idempotency-key-header section 2.1, RFC 9651 section 3.3.3
 */
export function readIdempotencyKey(headers: Headers): KeyRead {
  const text = headers.get('idempotency-key')?.trim();
  if (text === undefined) return { ok: true, key: undefined };
  const key = unquote(text) ?? (/^[\w.:~+/=-]+$/.test(text) ? text : '');
  return key !== '' && key.length <= LONGEST_KEY
    ? { ok: true, key }
    : { ok: false, problem: invalidKey };
}

/** Undefined where it is no String: visible ASCII and spaces, with quotes and backslashes escaped. */
const unquote = (text: string): string | undefined =>
  /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1');

const invalidKey: ProblemDraft = {
  status: 400,
  code: 'invalid_idempotency_key',
  detail: `The Idempotency-Key has to be one text of 1 to ${LONGEST_KEY} ASCII characters in quotes, such as "8e03978e-40d5-43e8-bc93-6894a57f9324".`,
};
