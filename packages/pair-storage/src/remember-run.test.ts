import type { Policy } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { type KnownEntry, stateOf, toKnownFinding } from './known-entry.ts';
import { rememberRun, type SeenRun } from './remember-run.ts';
import { found, foundAndForgiven, printOf } from './testing/many-findings.ts';
import { mirrored, mirrorOf, policy, uuid } from './testing/pair-sketches.ts';

const DAY = 86_400_000;
let runs = 0;
const seen = (diff: SeenRun['diff'], more: Partial<SeenRun> = {}): SeenRun => {
  const n = ++runs;
  return {
    uuid: uuid(n),
    diff,
    mirror: mirrorOf(diff),
    isMirrored: false,
    policy,
    unseen: '',
    now: n,
    ...more,
  };
};
const after = (...all: SeenRun[]) => all.reduce(rememberRun, [] as KnownEntry[]);
const states = (entries: readonly KnownEntry[], now = 0) =>
  Object.fromEntries(entries.map((entry) => [entry.fingerprint[0], stateOf(entry, now)]));

describe('state of findings', () => {
  const inconclusive = { ...found(), verdict: 'inconclusive' as const };
  const off: Policy = { ...policy, rules: { 'status-differs': 'off' } };
  it.each<[string, () => SeenRun[], object]>([
    ['what is seen is open', () => [seen(found('a', 'b'))], { a: 'open', b: 'open' }],
    [
      'what is not is resolved',
      () => [seen(found('a')), seen(found('b'))],
      { b: 'open', a: 'resolved' },
    ],
    ['and open again', () => [seen(found('a')), seen(found()), seen(found('a'))], { a: 'open' }],
    ['inconclusive resolves nothing', () => [seen(found('a')), seen(inconclusive)], { a: 'open' }],
    [
      'what an inconclusive one finds is open',
      () => [seen({ ...found('a'), verdict: 'inconclusive' })],
      { a: 'open' },
    ],
    [
      'who cannot see a part resolves nothing',
      () => [seen(found('a')), seen(found(), { unseen: 'body' })],
      { a: 'open' },
    ],
    [
      'who sees as much does',
      () => [seen(found('a'), { unseen: 'body,cookies' }), seen(found(), { unseen: 'body' })],
      { a: 'resolved' },
    ],
    [
      'a rule that is off resolves nothing',
      () => [seen(found('a')), seen(found(), { policy: off })],
      { a: 'open' },
    ],
    [
      'what is forgiven is not resolved',
      () => [seen(found('a')), seen(foundAndForgiven(found(), 'a'))],
      { a: 'open' },
    ],
    [
      'something else that is forgiven, and has no fingerprint, is no reason',
      () => {
        const { forgiven } = foundAndForgiven(found(), 'b');
        const nameless = forgiven.map((each) => ({ ...each, fingerprint: undefined }));
        return [seen(found('a')), seen({ ...found(), forgiven: nameless })];
      },
      { a: 'resolved' },
    ],
    ['forgiven at first is not known', () => [seen(foundAndForgiven(found(), 'a'))], {}],
    [
      'twice there and gone is not flapping',
      () => [seen(found('a')), seen(found()), seen(found('a')), seen(found('a'))],
      { a: 'open' },
    ],
    [
      'three changes are',
      () => [seen(found('a')), seen(found()), seen(found('a')), seen(found())],
      { a: 'flapping' },
    ],
  ])('%s', (_, runs, expected) => {
    expect(states(after(...runs()))).toEqual(expected);
  });

  it('is no longer flapping once ten comparisons in a row agree', () => {
    const flapping = [seen(found('a')), seen(found()), seen(found('a')), seen(found())];
    const calm = (n: number) => Array.from({ length: n }, () => seen(found()));
    expect(states(after(...flapping, ...calm(6)))).toEqual({ a: 'flapping' });
    expect(states(after(...flapping, ...calm(7)))).toEqual({ a: 'resolved' });
  });

  it.each<[string, number | string | undefined, number, string]>([
    ['without an end', undefined, Number.MAX_SAFE_INTEGER, 'accepted'],
    ['to its last moment', 5 * DAY, 5 * DAY, 'accepted'],
    ['and no longer', 5 * DAY, 5 * DAY + 1, 'open'],
    ['a day to its end', '1970-01-03', 3 * DAY - 1, 'accepted'],
    ['but not the next', '1970-01-03', 3 * DAY, 'open'],
  ])('is accepted %s', (_, until, now, state) => {
    const [entry] = after(seen(found('a')));
    const acceptance = { reason: 'known', who: null, acceptedAt: 1, ...(until && { until }) };
    expect(stateOf({ ...entry!, acceptance }, now)).toBe(state);
  });
});

it('counts what is accepted as seen, though the diff forgives it', () => {
  const accepting: Policy = {
    ...policy,
    accepted: [{ fingerprint: printOf('a'), reason: 'known' }],
  };
  const [entry] = after(
    seen(found('a')),
    seen(foundAndForgiven(found(), 'a'), { policy: accepting }),
  );
  expect(entry).toMatchObject({ times_seen: 2, runs: '11', uuid: uuid(runs) });
});

it('tells when, how often and where it was seen', () => {
  const [first, , last] = [seen(found('a')), seen(found()), seen(found('a'))];
  const [entry] = after(first!, seen(found()), last!);
  expect(toKnownFinding('0'.repeat(64), entry!, 0)).toEqual({
    fingerprint: printOf('a'),
    mirrored: mirrored(printOf('a')),
    id: 'status-differs:outcome:a',
    code: 'status-differs',
    category: 'outcome',
    severity: 'critical',
    direction: 'right-weaker',
    message: 'The status differs.',
    state: 'open',
    firstSeen: first!.now,
    lastSeen: last!.now,
    timesSeen: 2,
    lastComparisonId: `${'0'.repeat(64)}:${last!.uuid}`,
  });
});

it('was not seen earlier than before where the clock goes backwards', () => {
  const [entry] = after(seen(found('a'), { now: 50 }), seen(found('a'), { now: 20 }));
  expect(entry).toMatchObject({ first_seen: 50, last_seen: 50, times_seen: 2 });
});

it('takes a comparison with the sides swapped for the same, in the orientation of the first', () => {
  const there = found('a');
  const swapped = { ...there, ...mirrorOf(there) };
  const once = after(seen(there), seen(there));
  const both = after(seen(there), seen(swapped, { isMirrored: true }));
  const bare = (entry: KnownEntry) => ({ ...entry, uuid: '', last_seen: 0, first_seen: 0 });
  expect(both.map(bare)).toEqual(once.map(bare));
  const gone = { ...found(), ...mirrorOf(found()) };
  expect(states(after(seen(there), seen(gone, { isMirrored: true })))).toEqual({ a: 'resolved' });
});

it('counts what is accepted as seen where the sides are swapped too', () => {
  const away = mirrored(printOf('a'));
  const swapped = foundAndForgiven(found(), 'a');
  swapped.forgiven[0]!.fingerprint = away;
  const accepting: Policy = { ...policy, accepted: [{ fingerprint: away, reason: 'known' }] };
  const [entry] = after(
    seen(found('a')),
    seen(swapped, { isMirrored: true, policy: accepting, mirror: found('a') }),
  );
  expect(entry).toMatchObject({ fingerprint: printOf('a'), mirrored: away, runs: '11' });
});

it('keeps 200, those accepted or open before those resolved', () => {
  const prints = Array.from({ length: 250 }, (_, n) => n.toString(16).padStart(4, '0'));
  const [accepted, resolved, open] = [prints.slice(0, 1), prints.slice(0, 60), prints.slice(60)];
  const before = after(seen(found(...resolved))).map((entry) =>
    entry.fingerprint === printOf(accepted[0]!)
      ? { ...entry, acceptance: { reason: 'known', who: null, acceptedAt: 1 } }
      : entry,
  );
  const entries = rememberRun(before, seen(found(...open)));
  expect(entries).toHaveLength(200);
  const kept = new Set(entries.map(({ fingerprint }) => fingerprint));
  for (const print of [...accepted, ...open]) expect(kept).toContain(printOf(print));
});

it('keeps the beginning of a long message', () => {
  const diff = found('a');
  diff.findings[0]!.message = 'x'.repeat(5_000);
  expect(after(seen(diff))[0]?.message).toHaveLength(400);
});

it('keeps as many as its row has room for, however long their names', () => {
  const [open, resolved] = [found(...'012345'), found(...'6789')];
  for (const each of [...open.findings, ...resolved.findings]) each.id += 'é'.repeat(80_000);
  const entries = after(seen(resolved), seen(open));
  expect(entries.map(({ fingerprint }) => fingerprint[0])).toEqual([...'012345']);
});
