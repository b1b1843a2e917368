import type { ProbeErrorCode, Severity } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import {
  comparePreflights,
  type AskedSide,
  type PreflightDifference,
} from '../compare-preflights.ts';
import { weakerSide } from '../direction.ts';
import { isCut } from '../is-cut.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';
import { preflightFact } from '../sections/security-facts.ts';
import { compareSeverity, lessSevere } from '../severity-order.ts';

/**
 * A browser that asks first whether a script of another origin may send a request (a preflight) hears
 * yes from one side and no from the other, or is allowed other things beyond what it asked about.
 *
 * @remarks Where the preflight fails, the request is never sent: the script gets a network error, and
 * the log of the server shows nothing but an `OPTIONS` request. A status other than 2xx fails it,
 * whatever its fields allow; so does a gateway that asks `OPTIONS` for a password.
 * @fix Answer `OPTIONS` with 204 and the same `Access-Control-Allow-*` fields on both sides, before
 * anything that redirects or asks for credentials. Where the origin is not meant to be let in, close the
 * side that lets it in.
 * @example
 * left   preflight 204 access-control-allow-origin: https://app.example
 * left   preflight 204 access-control-allow-methods: PUT
 * right  preflight 405   -> critical: PUT fails in the browser
 * @see Fetch section 4.8, "CORS-preflight fetch"
 */
export const preflightDiffers = responseRule({
  code: 'preflight-differs',
  category: 'security',
  title: 'Browsers may send other cross-origin requests',
  section: 'security',
  evaluate({ left, right }, { production }) {
    const cut = [...new Set([left, right].flatMap(cutIn))].sort();
    const [a, b] = [asked(left, cut), asked(right, cut)];
    if (!a && !b) return [];
    const observation = {
      section: 'security' as const,
      keys: ['preflight'],
      left_value: preflightFact(left),
      right_value: preflightFact(right),
    };
    if (!a || !b) {
      return [{ ...observation, reason: 'A preflight was observed on one side only.' }];
    }
    const differences = comparePreflights(a, b);
    const unknown = cut.length === 0 ? [] : [{ ...observation, reason: notCompared(cut) }];
    if (differences.length === 0) return unknown;
    const reason = whyIncomparable(left, right, isSameQuestion(a, b));
    if (reason) return [{ ...observation, reason }];
    return [
      ...unknown,
      {
        ...observation,
        ...weighAll(differences, production),
        message: differences.map(({ text }) => text).join(' '),
        recommendation:
          'Answer OPTIONS alike on both sides, with a 2xx status; close the side that lets in an origin by mistake.',
      },
    ];
  },
});

/** A field that is cut is judged as one that nobody is to look at. */
const asked = (
  { envelope: { preflight }, hosts: { mapHost }, isHidden }: AnsweredSide,
  cut: readonly string[],
): AskedSide | null =>
  preflight
    ? { preflight, mapHost, isHidden: (name) => cut.includes(name) || !!isHidden?.(name) }
    : null;

/** Fields about access that nothing but the beginning is known of. */
const cutIn = ({ envelope: { preflight } }: AnsweredSide): string[] =>
  Object.entries(preflight?.response?.headers ?? {})
    .filter(([name, value]) => name.startsWith('access-control-') && isCut(value))
    .map(([name]) => name);

const notCompared = (cut: readonly string[]) =>
  `Some capture tells nothing but the beginning of ${cut.join(', ')}, so that it is not compared.`;

function whyIncomparable(
  left: AnsweredSide,
  right: AnsweredSide,
  isSameQuestion: boolean,
): string | null {
  const sides = [left, right];
  if (sides.some(asksItself)) return 'A browser never asks a side about its own origin.';
  if (!isSameQuestion) return 'The sides were asked about different requests.';
  const code = sides
    .map(({ envelope }) => envelope.preflight?.error?.code)
    .find((each) => each !== undefined && UNPROVEN.has(each));
  return code ? `A preflight that could not be sent (${code}) says nothing of its side.` : null;
}

/** Unlike a timeout, which a server that never answers `OPTIONS` gives as well. */
const UNPROVEN: ReadonlySet<ProbeErrorCode> = new Set([
  'dns_unavailable',
  'ssrf_blocked',
  'invalid_url',
  'unknown_error',
]);

function asksItself({ envelope: { preflight, environment } }: AnsweredSide): boolean {
  const [origin, target] = [parseUrl(preflight!.request.origin), parseUrl(environment.target_url)];
  return !!origin && origin.protocol === target?.protocol && origin.host === target.host;
}

/** The same origin by its name, or each side's own name for it. */
function isSameQuestion(a: AskedSide, b: AskedSide): boolean {
  const question = ({ preflight: { request } }: AskedSide, origin: string) =>
    JSON.stringify([
      origin,
      request.method,
      [...new Set(request.headers.map((name) => name.toLowerCase()))].sort(),
    ]);
  const named = (side: AskedSide) => question(side, side.preflight.request.origin);
  const mapped = (side: AskedSide) => question(side, side.mapHost(side.preflight.request.origin));
  return named(a) === named(b) || mapped(a) === mapped(b);
}

const severities: Record<PreflightDifference['kind'], Severity> = {
  permission: 'critical',
  credentials: 'critical',
  methods: 'warn',
  origin: 'warn',
  'request-fields': 'warn',
  'max-age': 'info',
};

function weighAll(differences: readonly PreflightDifference[], production: 'left' | 'right') {
  const gravest = differences.map(({ kind }) => severities[kind]).sort(compareSeverity)[0]!;
  // By the gravest differences as such, so that swapping the sides mirrors it.
  const weaker = differences
    .filter(({ kind }) => severities[kind] === gravest)
    .map((difference) => difference.weaker);
  const effective = differences.map(({ kind, weaker }) =>
    kind === 'permission' || weaker === 'none' || weaker === production
      ? severities[kind]
      : lessSevere(severities[kind]),
  );
  return {
    severity: effective.sort(compareSeverity)[0]!,
    direction: weakerSide(weaker.includes('left'), weaker.includes('right')),
    // Each difference is weighed by its own direction already.
    isSymmetric: true,
  };
}
