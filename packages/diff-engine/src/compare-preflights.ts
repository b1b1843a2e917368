import type { ObservedPreflight } from '@env-drift/contracts';
import {
  compareAccessControl,
  parseAccessControl,
  type AccessControlDifference,
  type MapHost,
} from '@env-drift/header-semantics';
import { preflightFields, preflightObstacle } from './preflight-obstacle.ts';

/** A preflight, and what its side's own host is mapped by. */
export interface AskedSide {
  preflight: ObservedPreflight;
  mapHost: MapHost;
  /** Whether the policy says not to look at a field of its answer. */
  isHidden?: ((field: string) => boolean) | undefined;
}

/**
 * - `permission`: the weaker side does not let the request through that was asked about, and the other
 *   does; or it gave no answer, and the other one a refusal.
 * - `credentials`: with the user's credentials it goes through on one side only.
 * - the others: what both allow beyond what was asked.
 */
export interface PreflightDifference extends Pick<AccessControlDifference, 'weaker'> {
  kind: 'permission' | Exclude<AccessControlDifference['kind'], 'exposed-fields'>;
  /** A sentence. */
  text: string;
}

export function comparePreflights(left: AskedSide, right: AskedSide): PreflightDifference[] {
  const blocked = compareObstacles('permission', left, right, false);
  if ([left, right].some((side) => obstacle(side, false) !== null)) return blocked;
  return [
    ...compareObstacles('credentials', left, right, true),
    ...compareAccessControl(allowed(left), allowed(right)).flatMap(describe),
  ];
}

const obstacle = ({ preflight, isHidden }: AskedSide, withCredentials: boolean) =>
  preflightObstacle(preflight, withCredentials, isHidden);

const allowed = ({ preflight, mapHost, isHidden }: AskedSide) =>
  parseAccessControl(preflightFields(preflight, isHidden), mapHost);

function compareObstacles(
  kind: 'permission' | 'credentials',
  a: AskedSide,
  b: AskedSide,
  withCredentials: boolean,
): PreflightDifference[] {
  const obstacles = [a, b].map((each) => obstacle(each, withCredentials));
  // Sent, refused, not even answered.
  const ranks = [a, b].map(({ preflight }, i) =>
    obstacles[i] === null ? 2 : preflight.response ? 1 : 0,
  );
  if (ranks[0] === ranks[1]) return [];
  const [weaker, i] = ranks[0]! < ranks[1]! ? (['left', 0] as const) : (['right', 1] as const);
  const { method, origin } = [a, b][i]!.preflight.request;
  const what = `${method} from ${origin}${withCredentials ? ' with the user’s credentials' : ''}`;
  const other = ranks[1 - i] === 2 ? 'allows it' : 'answers, and refuses it';
  const text = `Browsers do not send ${what} to the ${weaker} side: ${obstacles[i]}. The other side ${other}.`;
  return [{ kind, weaker, text }];
}

const NAMES = { methods: 'methods', 'request-fields': 'request fields' };

function describe({
  kind,
  weaker,
  left,
  right,
  missing,
}: AccessControlDifference): PreflightDifference[] {
  switch (kind) {
    case 'methods':
    case 'request-fields': {
      const who = weaker === 'none' ? 'Each side lacks some of' : `The ${weaker} side lacks`;
      const which = missing.map((name) => (name === '*' ? 'all others' : name)).join(', ');
      const text = `${who} these ${NAMES[kind]}, which were not asked about: ${which}.`;
      return [{ kind, weaker, text }];
    }
    case 'max-age': {
      const text = `A preflight counts for ${left} s on the left side and for ${right} s on the right.`;
      return [{ kind, weaker, text }];
    }
    case 'origin': {
      // Both let in the origin that was asked about, so that any other difference is one of spelling.
      if (left !== 'any' && right !== 'any') return [];
      const open = left === 'any' ? 'left' : 'right';
      return [{ kind, weaker: open, text: `The ${open} side lets any origin send it.` }];
    }
    // Whether credentials are allowed is told by what goes through; a preflight exposes no fields.
    case 'credentials':
    case 'exposed-fields':
      return [];
  }
}
