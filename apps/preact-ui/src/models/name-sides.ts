import type { Side } from '@env-drift/contracts';
import { hostsOf } from './host-of.ts';
import { sideNameStrings } from '../strings/side-name-strings.ts';

/** A side as a comparison or a line of the history knows it. */
export interface NamedSide {
  url: string;
  label?: string | undefined;
}

/**
 * What each side is called on the page: its label, else its place, with the host where that tells
 * the sides apart. The two names are never the same.
 *
 * @example
 * { left: { url: 'https://a.example/', label: 'API' }, right: { url: 'https://b.example/', label: 'API' } }
 * // { left: 'API (left)', right: 'API (right)' }
 */
export function nameSides(sides: Record<Side, NamedSide>): Record<Side, string> {
  const hosts = hostsOf(sides);
  const { place, withHost } = sideNameStrings;
  return tellApart(sides, (side) => {
    const host = hosts.left === hosts.right ? undefined : hosts[side];
    return host ? withHost(place[side], host) : place[side];
  });
}

/** What each side is called where its URL stands beside its name: the host need not be said again. */
export const nameBesideUrls = (sides: Record<Side, NamedSide>): Record<Side, string> =>
  tellApart(sides, (side) => sideNameStrings.place[side]);

function tellApart(sides: Record<Side, NamedSide>, unnamed: (side: Side) => string) {
  const { told } = sideNameStrings;
  const nameOf = (side: Side) => sides[side].label?.trim() || unnamed(side);
  const names = { left: nameOf('left'), right: nameOf('right') };
  return names.left === names.right
    ? { left: `${names.left} ${told.left}`, right: `${names.right} ${told.right}` }
    : names;
}
