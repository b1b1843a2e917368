import {
  accessOf,
  parseAccessControl,
  parseAllowOrigin,
  parseUrl,
  type AllowedOrigin,
} from '@env-drift/header-semantics';
import type { AnsweredSide } from './rule.ts';

/** Who of the other origins may read an answer. */
export interface OriginAccess {
  /** Who of the other origins may read: nobody, any, `null`, or one. */
  readers: 'nobody' | 'any' | 'null' | 'one';
  /** The allowed origin with the side's own host mapped; empty where there is none. */
  origin: string;
  withCredentials: boolean;
  /** It lets any site read with credentials: `null`, or the origin that the request named, whichever that is. */
  isReflected: boolean;
}

export function originAccess({ header, hosts, envelope }: AnsweredSide): OriginAccess {
  const control = parseAccessControl(header);
  const allowed = control.origin;
  const origin = allowed.kind === 'origin' ? hosts.map(allowed.origin) : '';
  // Naming its own origin, a side lets in nobody who was not in already.
  const isOwn =
    allowed.kind === 'origin' &&
    [envelope.environment.target_url, envelope.routing.final_url].some((url) =>
      isSameOrigin(allowed.origin, url),
    );
  const readers = isOwn ? 'nobody' : kinds[allowed.kind];
  // Credentials are never sent to a wildcard, whatever the field says.
  const withCredentials = (readers === 'one' || readers === 'null') && control.allowsCredentials;
  const asked = envelope.request.headers['origin'] ?? '';
  const isReflected =
    withCredentials && (readers === 'null' || accessOf(control, asked, true).isReadable);
  return { readers, origin, withCredentials, isReflected };
}

function isSameOrigin(origin: string, url: string): boolean {
  const [a, b] = [parseUrl(origin), parseUrl(url)];
  return a !== null && b !== null && a.protocol === b.protocol && a.host === b.host;
}

const kinds: Record<AllowedOrigin['kind'], OriginAccess['readers']> = {
  absent: 'nobody',
  invalid: 'nobody',
  any: 'any',
  null: 'null',
  origin: 'one',
};

/** A value that no browser takes. */
export const allowsInvalid = ({ header }: AnsweredSide) =>
  parseAllowOrigin(header('access-control-allow-origin')).kind === 'invalid';

/** Whether a side whose field names an origin names that of the other. */
export const allowsOriginOf = ({ header }: AnsweredSide, { envelope }: AnsweredSide) =>
  isSameOrigin(header('access-control-allow-origin')!, envelope.environment.target_url);
