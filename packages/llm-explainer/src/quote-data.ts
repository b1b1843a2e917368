import type { Json } from '@env-drift/contracts';
import { shorten } from './shorten.ts';

/** `<` and `>` would end the data block; format characters are read by models but by no person. */
const UNSEEN = /[<>\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Most data has nothing but ASCII. */
const MAY_BE_UNSEEN = /[<>]|[^ -~]/;

/**
 * Data from the network as JSON that can stand inside a `<data>` block and cannot leave it: the
 * escapes are JSON's own, so nothing is lost.
 */
export function quoteData(data: unknown): string {
  const json = JSON.stringify(data);
  return MAY_BE_UNSEEN.test(json) ? json.replace(UNSEEN, escaped) : json;
}

const escaped = (character: string) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** A value as it may be quoted: small ones as they are, large ones as the beginning of their JSON. */
export function quoteValue(value: Json, limit: number): Json {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= limit ? value : shorten(text, limit);
}
