import { parseAccessControl, type AccessControl } from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { onOneSide } from '../on-one-side.ts';
import { responseRule, type FindingDraft } from '../rule.ts';

const LISTS = [
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
];

const MAX_AGE = 'access-control-max-age';

/** A star means less where credentials are allowed, and all of it little where no origin is. */
const READS = [
  ...LISTS,
  MAX_AGE,
  'access-control-allow-credentials',
  'access-control-allow-origin',
];

/**
 * Other methods, request fields or readable response fields are allowed across origins, or browsers
 * may remember it for another time: five seconds where nothing is said, a day at most.
 *
 * @remarks The browser asks first (a preflight) and does not send what is not allowed: the same front
 * end works against one side and fails against the other, and the log of the server shows nothing but
 * an `OPTIONS` request.
 * @fix Send the same lists on both sides, with every method and field that clients use. Name
 * `Authorization`, which a star never covers; where credentials are sent, a star covers nothing.
 * @example
 * left   access-control-allow-origin: *
 * left   access-control-allow-methods: GET, PUT
 * right  access-control-allow-origin: *
 * right  access-control-allow-methods: GET        -> critical: PUT fails in the browser
 * @see Fetch section 3.3, "CORS protocol"
 * @see Fetch section 4.8, "CORS-preflight fetch"
 */
export const corsPolicyDiffers = responseRule({
  code: 'cors-policy-differs',
  category: 'security',
  title: 'Other methods or fields are allowed across origins',
  section: 'security',
  headers: [...LISTS, MAX_AGE],
  reads: READS,
  evaluate({ left, right }, { production }) {
    const [allowedA, allowedB] = [
      parseAccessControl(left.header),
      parseAccessControl(right.header),
    ];
    const hasReaders = [allowedA, allowedB].some(
      ({ origin: { kind } }) => kind !== 'absent' && kind !== 'invalid',
    );
    const drafts = lists.flatMap(({ name, list, what }): FindingDraft[] => {
      const [listA, listB] = [allowedA[list], allowedB[list]];
      const lost = {
        left: lackedBy(allowedA, listA, listB),
        right: lackedBy(allowedB, listB, listA),
      };
      if (lost.left.length === 0 && lost.right.length === 0) return [];
      const severity: Severity = lost[production].length > 0 ? 'critical' : 'warn';
      return [
        {
          section: 'security',
          keys: [name],
          severity: hasReaders ? severity : 'info',
          direction: weakerSide(lost.left.length > 0, lost.right.length > 0),
          isSymmetric: true,
          message: message(what, lost),
          left_value: left.header(name),
          right_value: right.header(name),
          identity: [[...listA], [...listB]],
          recommendation: `Send the same ${name} on both sides, with everything that clients use.`,
        },
      ];
    });
    if (allowedA.maxAge === allowedB.maxAge) return drafts;
    return [
      ...drafts,
      {
        section: 'security',
        keys: [MAX_AGE],
        severity: 'info',
        direction: 'none',
        message: `Browsers ask again after ${allowedA.maxAge} s on the left, and after ${allowedB.maxAge} s on the right.`,
        left_value: left.header(MAX_AGE),
        right_value: right.header(MAX_AGE),
        recommendation: `Send the same ${MAX_AGE} on both sides.`,
      },
    ];
  },
});

const lists = [
  { name: 'access-control-allow-methods', list: 'methods', what: 'method' },
  { name: 'access-control-allow-headers', list: 'requestFields', what: 'request field' },
  {
    name: 'access-control-expose-headers',
    list: 'exposedFields',
    what: 'readable response field',
  },
] as const;

/**
 * What a side lacks of the other's list. A star covers everything but Authorization, and is an
 * ordinary name where credentials are allowed.
 *
 * @see Fetch, "CORS-preflight fetch" and "CORS non-wildcard request-header name"
 */
function lackedBy(
  { allowsCredentials }: AccessControl,
  own: readonly string[],
  other: readonly string[],
): string[] {
  const hasWildcard = own.includes('*') && !allowsCredentials;
  const [, lacked] = onOneSide(own, other);
  return hasWildcard ? lacked.filter((each) => each === 'authorization') : lacked;
}

const message = (what: string, lost: { left: string[]; right: string[] }) =>
  (['left', 'right'] as const)
    .flatMap((side) => {
      const named = lost[side].filter((each) => each !== '*');
      return [
        ...(named.length < lost[side].length
          ? [`The ${side} side does not allow every ${what} to other origins.`]
          : []),
        ...(named.length > 0
          ? [`The ${side} side lacks for other origins this ${what}: ${named.join(', ')}.`]
          : []),
      ];
    })
    .join(' ');
