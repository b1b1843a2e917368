import {
  CODING_FIELDS,
  type Forgiven,
  type SignalEnvelope,
  type Unseen,
} from '@env-drift/contracts';
import { botWallOf, WALL_FIELD_NAMES } from './bot-wall.ts';
import { mapSamples, samplesOf, type Settled } from './captures.ts';
import { pickFacts } from './pick-facts.ts';
import type { RuleSet } from './rule-set.ts';
import type { Facts } from './sections/collect-sections.ts';
import { contentFacts } from './sections/content-facts.ts';
import { cookieFacts } from './sections/cookie-facts.ts';
import { timingFacts } from './sections/timing-facts.ts';

type Hidden = ReadonlySet<Unseen>;

/**
 * Takes out of both sides what one of them could not see, before any rule judges: what only one side
 * knows is no difference between the two. What only the other side saw is forgiven, never silently. The
 * signs of a bot wall stay, for behind one nothing was seen at all.
 *
 * @example
 * hideUnseen(live, recordingWithoutCookies, sectionOf)
 * // left, right: without cookies; unseen: those of the live side
 */
export function hideUnseen(
  left: Settled,
  right: Settled,
  sectionOf: RuleSet['sectionOf'],
): { left: Settled; right: Settled; unseen: Forgiven[] } {
  // A failure shows nothing, and hides nothing of the other side.
  const hidden: Hidden = new Set(
    [...samplesOf(left), ...samplesOf(right)].flatMap(
      ({ response, unseen }) => (response && unseen) ?? [],
    ),
  );
  if (hidden.size === 0) return { left, right, unseen: [] };
  const hide = (settled: Settled) => mapSamples(settled, (each) => without(each, hidden));
  const [a, b] = [left, right].map(({ envelope }) => hiddenFacts(envelope, hidden, sectionOf));
  return { left: hide(left), right: hide(right), unseen: list(a!, b!) };
}

const isHiddenField = (name: string, hidden: Hidden) =>
  hidden.has('headers') || (hidden.has('coding') && CODING_FIELDS.has(name));

function without(given: SignalEnvelope, hidden: Hidden): SignalEnvelope {
  const envelope = hidden.has('timing') ? untimed(given) : given;
  const { response } = envelope;
  if (!response) return envelope;
  const { body, other_headers, ...head } = response;
  const isWall = botWallOf(envelope) !== null;
  const headers = Object.entries(head.headers).filter(
    ([name]) => !isHiddenField(name, hidden) || (isWall && WALL_FIELD_NAMES.includes(name)),
  );
  return {
    ...envelope,
    response: {
      ...head,
      headers: Object.fromEntries(headers),
      ...(hidden.has('cookies') && { cookies: [] }),
      ...(other_headers && !hidden.has('headers') && { other_headers }),
      ...(body && (isWall || !hidden.has('body')) && { body }),
    },
  };
}

/** That it took no time at all says nobody. */
const untimed = (envelope: SignalEnvelope): SignalEnvelope => ({
  ...envelope,
  timing: { duration_ms: 0 },
  unseen: ['timing'],
});

type FactsBySection = Map<Forgiven['section'], Facts>;

function hiddenFacts(
  envelope: SignalEnvelope,
  hidden: Hidden,
  sectionOf: RuleSet['sectionOf'],
): FactsBySection {
  const facts: FactsBySection = new Map([
    ['cookies', hidden.has('cookies') ? cookieFacts({ envelope }) : {}],
    ['content', hidden.has('body') ? contentFacts({ envelope }) : {}],
    ['timing', hidden.has('timing') ? timingFacts({ envelope }) : {}],
  ]);
  for (const [name, value] of Object.entries(envelope.response?.headers ?? {})) {
    const section = sectionOf(name);
    if (isHiddenField(name, hidden)) facts.set(section, { ...facts.get(section), [name]: value });
  }
  return facts;
}

/** One entry for each section, with all of its facts that are not the same on both sides. */
function list(left: FactsBySection, right: FactsBySection): Forgiven[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((section) => {
    const [a, b] = [left.get(section) ?? {}, right.get(section) ?? {}];
    const keys = Object.keys({ ...a, ...b })
      .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
      .sort();
    if (keys.length === 0) return [];
    const [left_value, right_value] = [pickFacts(a, keys), pickFacts(b, keys)];
    const reason = `The capture of the ${left_value ? 'right' : 'left'} side does not show this.`;
    return { section, keys, reason, left_value, right_value };
  });
}
