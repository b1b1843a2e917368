import type { Forgiven, IgnoreRule, Json, Side, SignalEnvelope } from '@env-drift/contracts';
import { matchesPattern } from './exception-term.ts';
import type { RuleSet } from './rule-set.ts';
import type { SideView } from './rule.ts';
import { sentFields } from './sent-fields.ts';
import { sortedRecord } from './sorted-record.ts';

/** The two sides, as the rules are shown them. */
export type Sides = Readonly<Record<Side, SideView>>;

/**
 * Takes ignored response fields and JSON paths out of both sides, as if neither had sent them, so that
 * a rule which looks at several things still judges the others.
 */
export function hideIgnored({ left, right }: Sides, ignores: readonly IgnoreRule[]): Sides {
  const without = (side: SideView): SideView => ({
    ...side,
    envelope: withoutPaths(withoutFields(side.envelope, ignores), ignores),
  });
  return { left: without(left), right: without(right) };
}

/** What the hidden fields and paths would have shown: forgiven, and never silently. */
export function listHidden(
  { left, right }: Sides,
  ignores: readonly IgnoreRule[],
  sectionOf: RuleSet['sectionOf'],
): Forgiven[] {
  const fields = sentFields(left.envelope, right.envelope);
  return ignores.flatMap(({ header, path, reason }) => {
    const [a, b] = [left, right].map(({ envelope }, i) =>
      covered(envelope, fields[i]!, { header, path }),
    ) as [Json, Json];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const where = header
      ? { section: sectionOf(header.toLowerCase()), keys: [header.toLowerCase()] }
      : { section: 'content' as const, keys: ['shape'] };
    return [
      { ...where, reason: `Ignored by the policy: ${reason}`, left_value: a, right_value: b },
    ];
  });
}

function covered(
  { response }: SignalEnvelope,
  fields: Readonly<Record<string, string>>,
  { header, path }: { header: string | undefined; path: string | undefined },
): Json {
  if (header === undefined) return pick(response?.body?.shape, (each) => isAtOrBelow(path!, each));
  const name = header.toLowerCase();
  const found = pick(fields, (each) => matchesPattern(name, each));
  return name.includes('*') ? found : (found[name] ?? null);
}

function withoutFields(envelope: SignalEnvelope, ignores: readonly IgnoreRule[]): SignalEnvelope {
  const patterns = ignores.flatMap(({ header }) => header?.toLowerCase() ?? []);
  const { response, error } = envelope;
  if (error || patterns.length === 0) return envelope;
  const isHidden = (name: string) => patterns.some((pattern) => matchesPattern(pattern, name));
  const headers = pick(response.headers, (name) => !isHidden(name));
  const others = response.other_headers;
  const other_headers = others && pick(others, (name) => !isHidden(name));
  // Cookies are kept apart from the other fields.
  const cookies = isHidden('set-cookie') ? [] : response.cookies;
  return {
    ...envelope,
    response: { ...response, headers, cookies, ...(others && { other_headers }) },
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
  return { ...envelope, response: { ...response, body: { ...response.body, shape } } };
}

/** The entries of those names, sorted by name. */
const pick = (record: Readonly<Record<string, string>> = {}, isPicked: (name: string) => boolean) =>
  sortedRecord(Object.fromEntries(Object.entries(record).filter(([name]) => isPicked(name))));

/** `$.meta` is also `$.meta.build` and `$.meta[]`, and not `$.metadata`. */
const isAtOrBelow = (pattern: string, path: string) =>
  [pattern, `${pattern}.*`, `${pattern}[*`].some((each) => matchesPattern(each, path));
