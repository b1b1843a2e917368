import {
  SHAPE_CUT,
  type Finding,
  type Forgiven,
  type IgnoreRule,
  type Json,
  type Side,
  type SignalEnvelope,
} from '@env-drift/contracts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import { matchesPattern } from './matches-pattern.ts';
import { pickFacts } from './pick-facts.ts';
import type { RuleSet } from './rule-set.ts';
import type { SideView } from './rule.ts';
import { cookieFacts } from './sections/cookie-facts.ts';
import { sentFields } from './sent-fields.ts';
import { sortedRecord } from './sorted-record.ts';

/** The two sides, as the rules are shown them. */
export type Sides = Readonly<Record<Side, SideView>>;

/**
 * Takes ignored response fields and JSON paths out of both sides, as if neither had sent them, so that
 * a rule which looks at several things still judges the others.
 */
export function hideIgnored({ left, right }: Sides, ignores: readonly IgnoreRule[]): Sides {
  const patterns = ignores.flatMap(({ header }) => header?.toLowerCase() ?? []);
  const without = (side: SideView): SideView => {
    const isHidden = (name: string) =>
      patterns.some((pattern) => matchesPattern(pattern, name)) || !!side.isHidden?.(name);
    const shown = (envelope: SignalEnvelope) =>
      withoutPaths(patterns.length === 0 ? envelope : withoutFields(envelope, isHidden), ignores);
    const { envelope, samples } = side;
    return {
      ...side,
      isHidden,
      envelope: shown(envelope),
      ...(samples && { samples: samples.map(shown) }),
    };
  };
  return { left: without(left), right: without(right) };
}

/** Why a finding is none without what is hidden. */
export function ignoreReason({ evidence }: Finding, ignores: readonly IgnoreRule[]): string {
  const keys = evidence.flatMap((each) => each.keys);
  const { reason } =
    ignores.find(({ header = '' }) =>
      keys.some((key) => matchesPattern(header.toLowerCase(), key)),
    ) ?? ignores[0]!;
  return `Ignored by the policy: ${reason}`;
}

/**
 * What the hidden fields and paths would have shown: forgiven, and never silently. Each of them once, however many
 * rules hide it, with the reason of the first.
 */
export function listHidden(
  { left, right }: Sides,
  ignores: readonly IgnoreRule[],
  sectionOf: RuleSet['sectionOf'],
): Forgiven[] {
  if (ignores.length === 0) return [];
  const fields = untold(sentFields(left.envelope, right.envelope));
  const preflight = untold([preflightOf(left), preflightOf(right)]);
  const shapes = untold([shapeOf(left), shapeOf(right)]);
  const isSame = (a: Json, b: Json) =>
    mapHostsInText(JSON.stringify(a), left.hosts) ===
    mapHostsInText(JSON.stringify(b), right.hosts);
  const cookies = [cookieFacts(left), cookieFacts(right)] as const;
  const named = Object.keys({ ...cookies[0], ...cookies[1] })
    .filter((name) => !isSame(cookies[0][name] ?? null, cookies[1][name] ?? null))
    .sort();
  return ignores.flatMap(({ header, path, reason }) =>
    hiddenBy(header?.toLowerCase(), path).flatMap(([section, keys, [left_value, right_value]]) =>
      isSame(left_value!, right_value!)
        ? []
        : {
            ...{ section, keys, reason: `Ignored by the policy: ${reason}` },
            ...{ left_value: left_value!, right_value: right_value! },
          },
    ),
  );

  function hiddenBy(header: string | undefined, path = ''): Hidden[] {
    if (header === undefined)
      return [['content', ['shape'], shapes((each) => isAtOrBelow(path, each))]];
    const isMeant = (name: string) => matchesPattern(header, name);
    const covered = (found: Strings[]) =>
      header.includes('*') ? found : found.map((each) => each[header] ?? null);
    // Cookies are kept apart from the other fields.
    const set = isMeant('set-cookie') ? named.splice(0) : [];
    return [
      [sectionOf(header), [header], covered(fields(isMeant))],
      ['security', ['preflight'], covered(preflight(isMeant))],
      ['cookies', set, cookies.map((facts) => pickFacts(facts, set))],
    ];
  }
}

type Hidden = [Forgiven['section'], keys: string[], sides: readonly Json[]];
type Strings = Readonly<Record<string, string>>;

const preflightOf = ({ envelope }: SideView) => envelope.preflight?.response?.headers;
const shapeOf = ({ envelope }: SideView) => envelope.response?.body?.shape;

/** Gives of each side what is picked and was not given before. */
function untold(sides: readonly (Strings | undefined)[]) {
  const told = new Set<string>();
  return (isPicked: (name: string) => boolean): Strings[] => {
    const found = sides.map((side) => pick(side, (name) => !told.has(name) && isPicked(name)));
    found.flatMap(Object.keys).forEach((name) => told.add(name));
    return found;
  };
}

function withoutFields(
  envelope: SignalEnvelope,
  isHidden: (name: string) => boolean,
): SignalEnvelope {
  const { response, error, preflight } = envelope;
  if (error) return envelope;
  const headers = pick(response.headers, (name) => !isHidden(name));
  const others = response.other_headers;
  const other_headers = others && pick(others, (name) => !isHidden(name));
  // Cookies are kept apart from the other fields.
  const cookies = isHidden('set-cookie') ? [] : response.cookies;
  return {
    ...envelope,
    response: { ...response, headers, cookies, ...(others && { other_headers }) },
    ...(preflight?.response && {
      preflight: {
        ...preflight,
        response: {
          ...preflight.response,
          headers: pick(preflight.response.headers, (name) => !isHidden(name)),
        },
      },
    }),
  };
}

function withoutPaths(envelope: SignalEnvelope, ignores: readonly IgnoreRule[]): SignalEnvelope {
  const { response, error } = envelope;
  if (error || !response.body?.shape) return envelope;
  const patterns = ignores.flatMap(({ path }) => (path === undefined ? [] : [path]));
  const shape = pick(
    response.body.shape,
    (path) => !patterns.some((pattern) => isAtOrBelow(pattern, path)),
  );
  // What sums up the whole document sums up what is ignored, too.
  if (patterns.length > 0 && Object.hasOwn(shape, SHAPE_CUT)) shape[SHAPE_CUT] = 'cut';
  return { ...envelope, response: { ...response, body: { ...response.body, shape } } };
}

/** The entries of those names, sorted by name. */
const pick = (record: Readonly<Record<string, string>> = {}, isPicked: (name: string) => boolean) =>
  sortedRecord(Object.fromEntries(Object.entries(record).filter(([name]) => isPicked(name))));

/** `$.meta` is also `$.meta.build` and `$.meta[]`, and not `$.metadata`. */
const isAtOrBelow = (pattern: string, path: string) =>
  [pattern, `${pattern}.*`, `${pattern}[*`].some((each) => matchesPattern(each, path));
