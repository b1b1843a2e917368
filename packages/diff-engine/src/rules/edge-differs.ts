import { compareDisclosure, isRuntimeNoise, RUNTIME_NOISE } from '@env-drift/header-semantics';
import { edgesOf } from '../edges.ts';
import { forgiveValues } from '../forgive-values.ts';
import { readDisclosure } from '../read-disclosure.ts';
import { responseRule, type AnsweredSide, type Draft, type FindingDraft } from '../rule.ts';
import { isAnotherServer, serverProduct } from '../server-product.ts';
import { showFields } from '../show-fields.ts';

const NOISE = [...RUNTIME_NOISE];
const TELLING = ['server', 'via', ...NOISE];

/**
 * Another edge, proxy or server product answers on one side: it names itself otherwise, or the ids and
 * cache marks that it adds to every answer are missing. Their values are never compared.
 *
 * @remarks What stands in front of a server decides over caching, compression, TLS, limits and timeouts.
 * Where it differs, many other findings have one cause; a missing request id also breaks tracing.
 * @fix Find out whether both sides are meant to be reached over the same edge: compare DNS and routes.
 * If not, take the findings that come with it as expected.
 * @example
 * left   server: nginx
 * right  server: cloudflare
 * right  cf-ray: 8f1c2a3b4c5d6e7f-FRA   -> info
 * @see RFC 9110 section 7.6.3
 */
export const edgeDiffers = responseRule({
  code: 'edge-differs',
  category: 'platform',
  title: 'Another edge or server product answers',
  headers: NOISE,
  reads: TELLING,
  claims: isRuntimeNoise,
  evaluate(sides): Draft[] {
    const meanings = [...TELLING, ...furtherNoise(sides)]
      .filter((name) => sides.left.header(name) !== sides.right.header(name))
      .map((name) => ({ name, meaning: meaningOf(sides, name) }));
    const told = meanings.filter(({ meaning }) => meaning === 'edge').map(({ name }) => name);
    const rest = meanings.filter(
      ({ name, meaning }) => meaning !== 'disclosure' && !told.includes(name),
    );
    return [
      ...(told.length > 0 ? [findingOf(sides, told)] : []),
      ...forgiveValues(
        sides,
        'platform',
        rest.map(({ name }) => name),
        'These values are made anew for every answer.',
      ),
    ];
  },
});

type Sides = Record<'left' | 'right', AnsweredSide>;

/** What is none of the usual noise, and called like it. */
const furtherNoise = ({ left, right }: Sides) =>
  [...new Set([left, right].flatMap(({ envelope }) => Object.keys(envelope.response.headers)))]
    .filter((name) => isRuntimeNoise(name) && !RUNTIME_NOISE.has(name))
    .sort();

/** What it means that a field differs: another edge, nothing, or something that disclosure-differs says. */
function meaningOf({ left, right }: Sides, name: string): 'edge' | 'noise' | 'disclosure' {
  if (name === 'server') {
    const [a, b] = [serverProduct(left), serverProduct(right)];
    if (!isAnotherServer(a, b)) return 'disclosure';
    return a.name === b.name ? 'noise' : 'edge';
  }
  if (name === 'via') {
    const found = compareDisclosure(name, readDisclosure(left, name), readDisclosure(right, name));
    if (found.length === 0) return 'noise';
    return found.every(({ kind }) => kind === 'version') ? 'disclosure' : 'edge';
  }
  return left.header(name) === null || right.header(name) === null ? 'edge' : 'noise';
}

function findingOf({ left, right }: Sides, keys: string[]): FindingDraft {
  const [a, b] = [servedBy(left), servedBy(right)];
  const only = { left: missing(right, keys), right: missing(left, keys) };
  const sentences = [
    ...(a === b ? [] : [`The left side is served by ${a}, the right side by ${b}.`]),
    ...(['left', 'right'] as const).flatMap((side) =>
      only[side].length > 0 ? [`Only the ${side} side sends ${only[side].join(', ')}.`] : [],
    ),
  ];
  return {
    section: 'platform',
    keys,
    severity: 'info',
    direction: 'none',
    message: sentences.join(' ') || 'The answers came over other proxies.',
    left_value: showFields(left, keys),
    right_value: showFields(right, keys),
    identity: [only.left, only.right, a, b],
    recommendation: 'Find out whether both sides are meant to be reached over the same edge.',
  };
}

const missing = ({ header }: AnsweredSide, keys: readonly string[]) =>
  keys.filter((name) => header(name) === null);

const servedBy = (side: AnsweredSide) =>
  edgesOf(side, TELLING).join(' and ') || (serverProduct(side).name ?? 'a server without a name');
