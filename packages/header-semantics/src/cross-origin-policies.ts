import { lesserSide, type Difference } from './difference.ts';
import type { ReadHeader } from './read-header.ts';
import { trimOws } from './split-list.ts';
import { parseItem, tokenText } from './structured-field.ts';

/** What each policy keeps apart, weakest first. The popup policies differ, but neither is weaker. */
const STRENGTHS = {
  opener: {
    'unsafe-none': 0,
    'same-origin-allow-popups': 1,
    'noopener-allow-popups': 1,
    'same-origin': 2,
  },
  embedder: { 'unsafe-none': 0, credentialless: 1, 'require-corp': 2 },
  resource: { 'cross-origin': 0, 'same-site': 1, 'same-origin': 2 },
} as const;

type Policies = typeof STRENGTHS;
export type OpenerPolicy = keyof Policies['opener'];
export type EmbedderPolicy = keyof Policies['embedder'];
export type ResourcePolicy = keyof Policies['resource'];

export interface CrossOriginPolicies {
  opener: OpenerPolicy;
  openerReportOnly: OpenerPolicy;
  embedder: EmbedderPolicy;
  embedderReportOnly: EmbedderPolicy;
  /** Null where the field is absent or says nothing valid: then the embedder's policy decides. */
  resource: ResourcePolicy | null;
  /** Whether the opener's and the embedder's policy together isolate the page from other origins. */
  isIsolated: boolean;
}

/**
 * COOP, COEP and CORP as they take effect. The first two are structured items, of which parameters
 * (`report-to`) say where to report only; CORP is a plain, case-sensitive word.
 *
 * @example
 * coop 'same-origin; report-to="a"', coep 'require-corp' // isIsolated: true
 * @see HTML, "cross-origin opener policies" and "embedder policies"; Fetch, "Cross-Origin-Resource-Policy"
 */
export function parseCrossOriginPolicies(read: ReadHeader): CrossOriginPolicies {
  const structured = <What extends 'opener' | 'embedder'>(what: What, suffix = '') =>
    known(what, tokenText(parseItem(read(`cross-origin-${what}-policy${suffix}`))?.[0])) ??
    'unsafe-none';
  const opener = structured('opener');
  const embedder = structured('embedder');
  return {
    opener,
    openerReportOnly: structured('opener', '-report-only'),
    embedder,
    embedderReportOnly: structured('embedder', '-report-only'),
    resource: known('resource', trimOws(read('cross-origin-resource-policy') ?? '')),
    isIsolated: opener === 'same-origin' && embedder !== 'unsafe-none',
  };
}

const known = <What extends keyof Policies>(what: What, token: string | null) =>
  token !== null && Object.hasOwn(STRENGTHS[what], token) ? (token as keyof Policies[What]) : null;

/** `isolation`: only one side is isolated, which also decides whether precise timers and shared memory work. */
export type CrossOriginPoliciesDifference = Difference<
  'isolation' | 'opener' | 'opener-report-only' | 'embedder' | 'embedder-report-only' | 'resource'
>;

/** Each policy on its own, and what opener and embedder amount to. */
export function compareCrossOriginPolicies(
  left: CrossOriginPolicies,
  right: CrossOriginPolicies,
): CrossOriginPoliciesDifference[] {
  const strength = (what: keyof Policies, policy: string) =>
    (STRENGTHS[what] as Readonly<Record<string, number>>)[policy] ?? 0;
  const compared = [
    ['embedder', 'embedder', (side: CrossOriginPolicies) => strength('embedder', side.embedder)],
    ['embedder-report-only', 'embedderReportOnly', () => 0],
    ['isolation', 'isIsolated', (side: CrossOriginPolicies) => Number(side.isIsolated)],
    ['opener', 'opener', (side: CrossOriginPolicies) => strength('opener', side.opener)],
    ['opener-report-only', 'openerReportOnly', () => 0],
    // Without a policy, other origins may embed the answer, unless they isolate themselves.
    [
      'resource',
      'resource',
      (side: CrossOriginPolicies) => strength('resource', side.resource ?? ''),
    ],
  ] as const;
  return compared.flatMap(([kind, field, protection]) =>
    left[field] === right[field]
      ? []
      : [
          {
            kind,
            weaker: lesserSide(protection(left), protection(right)),
            left: left[field],
            right: right[field],
          },
        ],
  );
}
