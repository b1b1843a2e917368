import type { Json } from '@env-drift/contracts';
import { hostOf } from './host-of.ts';

/**
 * A value as a text that equals another side's when the two say the same: a side's own host, where a
 * URL names it, is left out.
 */
export const comparableText = (value: Json, ownHost: string | undefined): string =>
  JSON.stringify(value, (_key, each: Json) =>
    typeof each === 'string' && ownHost !== undefined && hostOf(each) === ownHost
      ? `own host: ${each.replace(`://${ownHost}`, '://')}`
      : each,
  );
