import type { Forgiven, IgnoreRule, Json, Side, SignalEnvelope } from '@env-drift/contracts';
import { matchesPattern } from './exception-term.ts';
import type { RuleSet } from './rule-set.ts';
import type { SideView } from './rule.ts';
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
  return ignores.flatMap(({ header, path, reason }) => {
    const [a, b] = [left, right].map(({ envelope }) => covered(envelope, { header, path })) as [
      Json,
      Json,
    ];
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
  { header, path }: { header: string | undefined; path: string | undefined },
): Json {
  const name = header?.toLowerCase();
  if (name !== undefined) return pick(response?.headers, (each) => each === name)[name] ?? null;
  return pick(response?.body?.shape, (each) => isAtOrBelow(path!, each));
}

function withoutFields(envelope: SignalEnvelope, ignores: readonly IgnoreRule[]): SignalEnvelope {
  const fields = new Set(ignores.map(({ header }) => header?.toLowerCase()));
  const { response, error } = envelope;
  if (error) return envelope;
  const headers = pick(response.headers, (name) => !fields.has(name));
  return { ...envelope, response: { ...response, headers } };
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
