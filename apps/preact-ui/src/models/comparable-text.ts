import type { Json } from '@env-drift/contracts';
import { relativeUrl } from './relative-url.ts';

/**
 * A value as a text that equals another side's when the two say the same: a side's own host, where a
 * URL names it, is left out.
 */
export const comparableText = (value: Json, ownHost: string | undefined): string =>
  JSON.stringify(value, (_key, each: Json) =>
    typeof each === 'string' ? relativeUrl(each, ownHost) : each,
  );
