import type { Forgiven, SignalEnvelope } from '@env-drift/contracts';
import { WALL_FIELD_NAMES } from './bot-wall.ts';
import { mapSamples, samplesOf, type Settled } from './captures.ts';
import { isCut } from './is-cut.ts';
import type { RuleSet } from './rule-set.ts';
import { showHash } from './sent-fields.ts';

/**
 * Takes a response field out of all captures where some tell its value and others no more than its hash
 * or its beginning, before any rule judges: it was sent, and the two cannot be compared. It is forgiven,
 * never silently.
 *
 * @example
 * hideHashed(without CSP, of which it has the hash; with `content-security-policy: default-src 'self'`)
 * // neither has a CSP, nor the hash of one
 */
export function hideHashed(
  left: Settled,
  right: Settled,
  sectionOf: RuleSet['sectionOf'],
): { left: Settled; right: Settled; hashed: Forgiven[] } {
  const all = [...samplesOf(left), ...samplesOf(right)];
  // That the other side sends none is seen all the same.
  const cut = new Set(all.flatMap(cutIn).filter(isSentByBoth(left, right)));
  const names = [...new Set([...all.flatMap(hashedIn), ...cut])]
    .filter((name) => !WALL_FIELD_NAMES.includes(name))
    .filter((name) => all.some(({ response }) => own(response?.headers, name) !== null))
    .sort();
  if (names.length === 0) return { left, right, hashed: [] };
  const hide = (settled: Settled) => mapSamples(settled, (each) => without(each, names));
  const [a, b] = [left.envelope, right.envelope];
  const hashed = names.map((name) => ({
    section: sectionOf(name),
    keys: [name],
    reason: cut.has(name)
      ? 'Some capture tells nothing but the beginning of this field, so that it is not compared.'
      : 'Some capture tells nothing but a hash of this field.',
    left_value: shown(a, b, name),
    right_value: shown(b, a, name),
  }));
  return {
    left: hide(left),
    right: hide(right),
    hashed: hashed.filter((each) => cut.has(each.keys[0]!) || isUnlike(each)),
  };
}

/** Names of the fields that nothing but a hash is known of. */
const hashedIn = ({ response }: SignalEnvelope): string[] =>
  Object.keys(response?.other_headers ?? {}).filter(
    (name) => !Object.hasOwn(response!.headers, name),
  );

/** Names of the fields that nothing but the beginning is known of. */
function cutIn({ response }: SignalEnvelope): string[] {
  const names: string[] = [];
  for (const name in response?.headers) {
    if (isCut(response!.headers[name]!)) names.push(name);
  }
  return names;
}

const isSentByBoth = (left: Settled, right: Settled) => (name: string) =>
  [left, right].every((side) =>
    samplesOf(side).some(({ response }) => own(response?.headers, name) !== null),
  );

function without(envelope: SignalEnvelope, names: readonly string[]): SignalEnvelope {
  const { response } = envelope;
  if (!response) return envelope;
  const { headers, other_headers } = response;
  const hidden = new Set(names);
  const keep = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.has(name)));
  return {
    ...envelope,
    response: {
      ...response,
      headers: keep(headers),
      ...(other_headers && { other_headers: keep(other_headers) }),
    },
  };
}

function shown({ response }: SignalEnvelope, other: SignalEnvelope, name: string): string | null {
  const value = own(response?.headers, name);
  const hash = own(response?.other_headers, name);
  if (value !== null || hash === null) return value;
  return showHash(hash, own(other.response?.other_headers, name));
}

const own = (fields: Readonly<Record<string, string>> = {}, name: string) =>
  Object.hasOwn(fields, name) ? fields[name]! : null;

const isUnlike = ({ left_value, right_value }: Forgiven) => left_value !== right_value;
