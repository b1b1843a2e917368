import { allowsCredentials, parseAllowMethods, parseFieldNames } from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

/**
 * Other methods, request fields or readable response fields are allowed across origins.
 *
 * @example
 * left   access-control-allow-methods: GET, PUT
 * right  access-control-allow-methods: GET        -> critical: PUT fails in the browser
 * @see Fetch, "CORS-preflight fetch"
 */
export const corsPolicyDiffers = responseRule({
  code: 'cors-policy-differs',
  category: 'security',
  title: 'Other methods or fields are allowed across origins',
  section: 'security',
  headers: [
    'access-control-allow-methods',
    'access-control-allow-headers',
    'access-control-expose-headers',
  ],
  evaluate({ left, right }, { production }) {
    return Object.entries(lists).flatMap(
      ([name, { parse, isAlwaysAllowed, what }]): FindingDraft[] => {
        const [a, b] = [left.header(name), right.header(name)];
        const [listA, listB] = [parse(a), parse(b)];
        const lost = {
          left: lackedBy(left, listA, listB).filter((each) => !isAlwaysAllowed(each)),
          right: lackedBy(right, listB, listA).filter((each) => !isAlwaysAllowed(each)),
        };
        if (lost.left.length === 0 && lost.right.length === 0) return [];
        const severity: Severity = lost[production].length > 0 ? 'critical' : 'warn';
        return [
          {
            section: 'security',
            keys: [name],
            severity,
            direction: weakerSide(lost.left.length > 0, lost.right.length > 0),
            isSymmetric: true,
            message: message(what, lost),
            left_value: a,
            right_value: b,
            identity: [listA, listB],
            recommendation: `Send the same ${name} on both sides, with everything that clients use.`,
          },
        ];
      },
    );
  },
});

interface ListKind {
  parse: (value: string | null) => string[];
  /** What browsers allow without being told. */
  isAlwaysAllowed: (member: string) => boolean;
  what: string;
}

const SAFELISTED_METHODS = ['GET', 'HEAD', 'POST'];
/** Content-Type is not among them: it is safe with some values only. @see Fetch section 2.2.2 */
const SAFELISTED_REQUEST_FIELDS = ['accept', 'accept-language', 'content-language', 'range'];
const SAFELISTED_RESPONSE_FIELDS = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

const lists: Record<string, ListKind> = {
  'access-control-allow-methods': {
    parse: parseAllowMethods,
    isAlwaysAllowed: (method) => SAFELISTED_METHODS.includes(method),
    what: 'methods',
  },
  'access-control-allow-headers': {
    parse: parseFieldNames,
    isAlwaysAllowed: (name) => SAFELISTED_REQUEST_FIELDS.includes(name),
    what: 'request fields',
  },
  'access-control-expose-headers': {
    parse: parseFieldNames,
    isAlwaysAllowed: (name) => SAFELISTED_RESPONSE_FIELDS.includes(name),
    what: 'readable response fields',
  },
};

/**
 * What a side lacks of the other's list. A star covers everything but Authorization, and is an
 * ordinary name where credentials are allowed.
 *
 * @see Fetch, "CORS-preflight fetch" and "CORS non-wildcard request-header name"
 */
function lackedBy({ header }: AnsweredSide, own: readonly string[], other: readonly string[]) {
  const hasWildcard =
    own.includes('*') && !allowsCredentials(header('access-control-allow-credentials'));
  return other.filter((each) => !own.includes(each) && !(hasWildcard && each !== 'authorization'));
}

const message = (what: string, lost: { left: string[]; right: string[] }) =>
  (['left', 'right'] as const)
    .filter((side) => lost[side].length > 0)
    .map(
      (side) => `The ${side} side lacks these ${what} for other origins: ${lost[side].join(', ')}.`,
    )
    .join(' ');
