import {
  parseCacheControl,
  parseSurrogateControl,
  parseTargetedCacheControl,
  parseXAccelExpires,
  type CacheControl,
  type TargetedCacheControl,
} from '@env-drift/header-semantics';
import { effectiveCacheControl } from './effective-cache-control.ts';
import type { AnsweredSide } from './rule.ts';

/** Older than RFC 9213, and in a syntax of its own, as is that of nginx. */
const SURROGATE = 'surrogate-control';
/** Aims at nginx, and at no CDN. */
export const NGINX = 'x-accel-expires';

/** Whether a targeted field is a structured dictionary, as RFC 9213 has it. */
export const isDictionary = (field: string): boolean => field !== SURROGATE && field !== NGINX;

/** What a CDN obeys, and the name of the field in which it stands. */
export interface Obeyed {
  name: string;
  said: TargetedCacheControl;
}

/**
 * What a CDN that knows a targeted field obeys: the next best field where that one is absent, and
 * `Cache-Control` in the end.
 *
 * @example
 * cache-control: no-store   and no cdn-cache-control   // { name: 'cache-control', said: ... }
 * @see RFC 9213 section 2.2
 */
export function obeyedByCdn(side: AnsweredSide, field: string): Obeyed {
  for (const name of isDictionary(field) ? new Set([field, 'cdn-cache-control']) : [field]) {
    const said = read(side, name);
    if (said.kind === 'directives' || (said.kind === 'ignored' && name === field)) {
      return { name, said };
    }
  }
  return {
    name: 'cache-control',
    said: { kind: 'directives', directives: generalCacheControl(side) },
  };
}

function read({ header, envelope }: AnsweredSide, field: string): TargetedCacheControl {
  if (field === SURROGATE) return parseSurrogateControl(header(field));
  if (field === NGINX) return parseXAccelExpires(header(field), envelope.timestamp);
  return parseTargetedCacheControl(header(field));
}

/** What caches obey that know none of the targeted fields. */
export const generalCacheControl = (side: AnsweredSide): CacheControl =>
  effectiveCacheControl(parseCacheControl(side.header('cache-control')), side);
