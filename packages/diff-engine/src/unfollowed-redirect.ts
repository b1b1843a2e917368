import { parseUrl } from '@env-drift/header-semantics';
import type { AnsweredSide } from './rule.ts';

/** Whether the answer is a redirect that was not followed. */
export const isUnfollowedRedirect = ({ status, header }: AnsweredSide): boolean =>
  [301, 302, 303, 307, 308].includes(status) && header('location') !== null;

/** What Location names: absolute, where it is a URL at all. */
export function locationOf({ header, envelope }: AnsweredSide): string | null {
  const value = header('location');
  return value === null ? null : (parseUrl(value, envelope.routing.final_url)?.href ?? value);
}

/** Where a redirect leads that was not followed; null where none is. */
export const unfollowedTarget = (side: AnsweredSide): string | null =>
  isUnfollowedRedirect(side) ? locationOf(side) : null;
