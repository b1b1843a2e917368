import { parseAllowMethods, parseFieldNames } from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type FindingDraft } from '../rule.ts';

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
  headers: [
    'access-control-allow-methods',
    'access-control-allow-headers',
    'access-control-expose-headers',
  ],
  evaluate({ left, right }) {
    return Object.entries(lists).flatMap(([name, { parse, what }]): FindingDraft[] => {
      const [a, b] = [left.header(name), right.header(name)];
      const [listA, listB] = [parse(a), parse(b)];
      const lost = { left: without(listB, listA), right: without(listA, listB) };
      if (lost.left.length === 0 && lost.right.length === 0) return [];
      const severity: Severity = lost.right.length > 0 ? 'critical' : 'warn';
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
    });
  },
});

const lists: Record<string, { parse: (value: string | null) => string[]; what: string }> = {
  'access-control-allow-methods': { parse: parseAllowMethods, what: 'methods' },
  'access-control-allow-headers': { parse: parseFieldNames, what: 'request fields' },
  'access-control-expose-headers': { parse: parseFieldNames, what: 'readable response fields' },
};

const without = (list: readonly string[], other: readonly string[]) =>
  other.includes('*') ? [] : list.filter((each) => !other.includes(each));

const message = (what: string, lost: { left: string[]; right: string[] }) =>
  (['left', 'right'] as const)
    .filter((side) => lost[side].length > 0)
    .map(
      (side) => `The ${side} side lacks these ${what} for other origins: ${lost[side].join(', ')}.`,
    )
    .join(' ');
