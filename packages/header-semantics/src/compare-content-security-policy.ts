import type { Json, Side } from '@env-drift/contracts';
import type { ContentSecurityPolicy, CspPolicy } from './content-security-policy.ts';
import {
  allowancesBeyond,
  describeAllowance,
  describeSource,
  intersectSourceLists,
  type CspAllowance,
} from './csp-allowance.ts';
import { restrictedCapabilities, type CspCapability } from './csp-capability.ts';
import type { CspSource } from './csp-source.ts';
import { byCodeUnit, type Difference } from './difference.ts';

/** How much a source lets in, widest first; `permission` is a token of sandbox or trusted-types. */
export type CspReach = (typeof REACHES)[number];
const REACHES = [
  'unsafe-inline',
  'unsafe-eval',
  'wildcard',
  'scheme',
  'permission',
  'keyword',
  'host',
  'strict-dynamic',
  'hash',
  'nonce',
] as const;

/**
 * - `enforcement-differs`: one side blocks nothing; each value is `enforced`, `report-only`, `absent`.
 * - `report-only-differs`: the sides try out different policies, without effect on users.
 * - `directive-missing`: one side restricts `directive`, the weaker one does not.
 * - `source-added`: the weaker side lets in `sources` that the other does not. Where they are needed,
 *   the other side breaks.
 * - `hashes-differ`: other inline content is allowed by its hash on each side.
 */
export type ContentSecurityPolicyDifference = Difference<
  | 'enforcement-differs'
  | 'report-only-differs'
  | 'directive-missing'
  | 'source-added'
  | 'hashes-differ',
  { directive: string | null; reach: CspReach | null; sources: string[] }
>;

type Found = ContentSecurityPolicyDifference;

/**
 * What one side's policies let in and the other's do not, whatever their spelling. Framing has a
 * comparison of its own; where reports go to makes no policy stricter.
 *
 * @example
 * left "script-src 'self'"    right "script-src 'self' 'unsafe-inline'"
 * // [{ kind: 'source-added', weaker: 'right', directive: 'script-src', reach: 'unsafe-inline', ... }]
 */
export function compareContentSecurityPolicy(
  left: ContentSecurityPolicy,
  right: ContentSecurityPolicy,
): Found[] {
  const [modes, trials] = [
    [left, right].map(enforcementOf) as [Mode, Mode],
    [left, right].map(({ reportOnly }) => canonical(reportOnly)) as [string, string],
  ];
  if (modes[0] !== modes[1]) {
    const kind = modes.includes('enforced') ? 'enforcement-differs' : 'report-only-differs';
    const weaker = modes[0] === 'enforced' ? 'right' : modes[1] === 'enforced' ? 'left' : 'none';
    return [difference(kind, weaker, modes)];
  }
  const found: Found[] = [];
  if (trials[0] !== trials[1]) {
    const shown = [left, right].map(({ reportOnly }) =>
      reportOnly.length > 0 ? 'report-only' : 'absent',
    ) as [Json, Json];
    found.push(difference('report-only-differs', 'none', shown));
  }
  if (canonical(left.enforced) === canonical(right.enforced)) return found;
  const all = [...left.enforced, ...right.enforced];
  for (const capability of capabilitiesOf(all)) {
    found.push(...compareCapability(capability, left.enforced, right.enforced));
  }
  return distinct(found);
}

type Mode = 'enforced' | 'report-only' | 'absent';

function enforcementOf({ enforced, reportOnly }: ContentSecurityPolicy): Mode {
  if (blocks(enforced)) return 'enforced';
  return blocks(reportOnly) ? 'report-only' : 'absent';
}

/** A policy that only upgrades requests blocks none. */
const blocks = (policies: readonly CspPolicy[]): boolean =>
  capabilitiesOf(policies).some(({ directive }) => directive !== 'upgrade-insecure-requests');

const capabilitiesOf = (policies: readonly CspPolicy[]) =>
  restrictedCapabilities(policies).filter(({ directive }) => directive !== 'frame-ancestors');

/** Equal for policies that differ in order, nonces and reporting only. */
const canonical = (policies: readonly CspPolicy[]): string =>
  [...new Set(policies.map(canonicalPolicy))].sort().join(',');

const canonicalPolicy = (policy: CspPolicy): string =>
  [...policy]
    .filter(([name]) => !name.startsWith('report-'))
    .map(([name, sources]) => [name, ...new Set(namedIn(sources))].join(' '))
    .sort()
    .join(';');

/** `'none'` names nobody, and beside others nothing. @see CSP3, "Does url match source list" */
const namedIn = (sources: readonly CspSource[]): string[] =>
  sources
    .map(describeSource)
    .filter((text) => text.toLowerCase() !== "'none'")
    .sort();

function compareCapability(
  { directive, lists }: CspCapability,
  left: readonly CspPolicy[],
  right: readonly CspPolicy[],
): Found[] {
  const restricting = { left: lists(left), right: lists(right) };
  const allowed = {
    left: intersectSourceLists(restricting.left),
    right: intersectSourceLists(restricting.right),
  };
  const values = (['left', 'right'] as const).map((side) =>
    restricting[side].length > 0 ? [...new Set(allowed[side].map(describeAllowance))].sort() : null,
  ) as [string[] | null, string[] | null];
  if (values[0] === null || values[1] === null) {
    const weaker = values[0] === null ? 'left' : 'right';
    return [difference('directive-missing', weaker, values, { directive })];
  }
  const added = (side: Side, other: Side) => {
    const beyond = allowancesBeyond(allowed[side], restricting[other], anyHash);
    return REACHES.flatMap((reach) => {
      const ofReach = beyond.filter((allowance) => reachOf(allowance) === reach);
      if (ofReach.length === 0) return [];
      const sources = [...new Set(ofReach.map(describeAllowance))].sort();
      return [difference('source-added', side, values, { directive, reach, sources })];
    });
  };
  const found = [...added('left', 'right'), ...added('right', 'left')];
  const [a, b] = [hashesIn(restricting.left), hashesIn(restricting.right)];
  return a !== '' && b !== '' && a !== b
    ? [...found, difference('hashes-differ', 'none', values, { directive })]
    : found;
}

/** Inline content may differ where the page does: which hash it is says nothing about strictness. */
const anyHash = () => true;

const hashesIn = (lists: readonly (readonly CspSource[])[]): string =>
  [...new Set(lists.flat().flatMap(({ kind, text }) => (kind === 'hash' ? text : [])))]
    .sort()
    .join(' ');

/** The narrowest reach of what has to match together. */
const reachOf = (allowance: CspAllowance): CspReach =>
  REACHES[Math.max(...allowance.map((source) => REACHES.indexOf(reachOfSource(source))))]!;

function reachOfSource(source: CspSource): CspReach {
  if (source.kind === 'token') return 'permission';
  if (source.kind === 'url') {
    if (source.text === '*' || source.host === '*') return 'wildcard';
    return source.host === null ? 'scheme' : 'host';
  }
  if (source.kind !== 'keyword') return source.kind;
  const name = source.text.slice(1, -1) as CspReach;
  return REACHES.includes(name) ? name : 'keyword';
}

const difference = (
  kind: Found['kind'],
  weaker: Found['weaker'],
  [left, right]: readonly [Json, Json],
  detail: Partial<Pick<Found, 'directive' | 'reach' | 'sources'>> = {},
): Found => ({ kind, weaker, left, right, directive: null, reach: null, sources: [], ...detail });

/** Directives that decide several capabilities say the same of each. */
function distinct(found: readonly Found[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const each of found) {
    const key = JSON.stringify([each.kind, each.directive, each.reach, each.sources]);
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey].sort(([a], [b]) => byCodeUnit(a, b)).map(([, each]) => each);
}
