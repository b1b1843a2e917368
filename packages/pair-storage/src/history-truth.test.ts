import { type EnvDiff, type Policy, type SignalEnvelope } from '@env-drift/contracts';
import { diffEnvelopes, mirrorDiff, mirrorPolicy } from '@env-drift/diff-engine';
import { describe, expect, it } from 'vitest';
import type { PairStub } from './open-pair.ts';
import { begun, envelope, explanation, policy as plain, uuid } from './testing/pair-sketches.ts';
import { newPair } from './testing/run-pair.ts';

/* Whole comparisons of a pair whose right side lacks fields, by what the engine really tells. */

const guarded = {
  'content-security-policy': "default-src 'self'",
  'strict-transport-security': 'max-age=31536000',
};
const side = (name: string, status: number, headers: Record<string, string> = {}): SignalEnvelope =>
  ({
    ...envelope(status),
    environment: { id: name, target_url: `https://${name}.example/` },
    routing: { redirect_chain: [], final_url: `https://${name}.example/`, hops: [] },
    response: { status, headers, cookies: [] },
  }) as SignalEnvelope;
const at = (given: SignalEnvelope, url: string): SignalEnvelope => ({
  ...given,
  routing: { redirect_chain: [url], final_url: url, hops: [] },
});
const refused: SignalEnvelope = {
  ...side('www', 200),
  response: undefined,
  error: { code: 'connect_error', message: 'The connection was refused.' },
} as never;

type Told = [left: SignalEnvelope, right: SignalEnvelope, policy?: Partial<Policy>];
const healthy: Told = [side('staging', 200, guarded), side('www', 200)];
const mended: Told = [side('staging', 200, guarded), side('www', 200, guarded)];
const login = 'https://www.example/login?next=%2F';
const outages: [string, Told][] = [
  ['503', [healthy[0], side('www', 503)]],
  ['503 of the other side', [side('staging', 503), healthy[1]]],
  ['503 of both', [side('staging', 503), side('www', 503)]],
  ['429', [healthy[0], side('www', 429)]],
  ['401', [healthy[0], side('www', 401)]],
  ['a login', [healthy[0], at(side('www', 200), login)]],
  ['a closed connection', [healthy[0], refused]],
];
/** The same with left and right swapped. */
const turned = ([left, right, policy = {}]: Told): Told => [
  right,
  left,
  mirrorPolicy({ ...plain, ...policy }),
];

/** Runs these one after the other, and says what each told of its findings, by code. */
async function runAll(pair: PairStub, ...all: Told[]) {
  const codes = new Map<string, string>();
  const lines: Record<'new' | 'recurring' | 'resolved', string[]>[] = [];
  for (const [n, [left, right, change]] of all.entries()) {
    const isTurned = left.environment.id === 'www';
    const policy = { ...plain, ...change };
    const start = begun(n + 1);
    await pair.begin({
      ...start,
      ...(isTurned && { left: start.right, right: start.left }),
      policy,
    });
    await pair.saveSample(uuid(n + 1), 'left', 1, left);
    await pair.saveSample(uuid(n + 1), 'right', 1, right);
    const diff: EnvDiff = diffEnvelopes(left, right, policy);
    const mirror = mirrorDiff(left, right, policy);
    for (const each of [...diff.findings, ...diff.forgiven, ...mirror.findings])
      if (each.fingerprint) codes.set(each.fingerprint, each.code!);
    const history = (await pair.saveDiff(uuid(n + 1), diff, mirror))!;
    await pair.finish(uuid(n + 1), explanation);
    const named = (prints: readonly string[]) => prints.map((each) => codes.get(each)!).sort();
    lines.push({
      new: named(history.new),
      recurring: named(history.recurring),
      resolved: named(history.resolved),
    });
  }
  return lines;
}
const states = async (pair: PairStub) => {
  const page = await pair.known({ limit: 99 });
  return Object.fromEntries(page!.findings.map(({ code, state }) => [code, state]));
};
const BOTH = ['csp-differs', 'hsts-differs'];

describe.each([
  ['as they stand', (told: Told) => told],
  ['swapped in the outage', (told: Told) => turned(told)],
])('%s', (_, swap) => {
  it.each(outages)(
    'an outage resolves nothing, and its end makes nothing new: %s',
    async (_, outage) => {
      const pair = newPair();
      const [, during, after, again, then] = await runAll(
        pair,
        healthy,
        swap(outage),
        healthy,
        swap(outage),
        healthy,
      );
      const own = during!.new;
      expect(during).toEqual({ new: own, recurring: [], resolved: [] });
      expect(after).toEqual({ new: [], recurring: BOTH, resolved: own });
      expect([again, then]).toEqual([during, after]);
      expect(await states(pair)).toMatchObject({ 'csp-differs': 'open', 'hsts-differs': 'open' });
    },
  );

  it.each(outages)('what is mended in an outage is resolved after it: %s', async (_, outage) => {
    const pair = newPair();
    const [, during, after] = await runAll(pair, healthy, swap(outage), mended);
    expect(after).toEqual({ new: [], recurring: [], resolved: [...BOTH, ...during!.new].sort() });
    expect(await states(pair)).toMatchObject({
      'csp-differs': 'resolved',
      'hsts-differs': 'resolved',
    });
  });

  it.each(outages)('what begins in an outage is new after it: %s', async (_, outage) => {
    const [, , after] = await runAll(newPair(), mended, swap(outage), healthy);
    expect(after).toMatchObject({ new: BOTH, recurring: [] });
  });
});

it.each(outages)('is told by the names of whoever swapped the sides: %s', async (_, outage) => {
  const [, during, after] = await runAll(newPair(), healthy, outage, turned(mended));
  expect(after).toEqual({ new: [], recurring: [], resolved: [...BOTH, ...during!.new].sort() });
  const [, , still] = await runAll(newPair(), healthy, outage, turned(healthy));
  expect(still).toMatchObject({ new: [], recurring: BOTH });
});

it.each(outages)('changes are unsure of what an outage hides: %s', async (_, outage) => {
  const pair = newPair();
  await runAll(pair, healthy, outage, mended);
  const codes = (told: readonly { code: string }[]) => told.map(({ code }) => code).sort();
  const changes = async (now: number, since: number) => {
    const told = await pair.changes(uuid(now), uuid(since));
    if (typeof told === 'string') throw new Error(told);
    return told;
  };
  const [down, up] = [await changes(2, 1), await changes(1, 2)];
  expect([codes(down.unsure), down.resolved]).toEqual([BOTH, []]);
  expect([codes(up.unsure), up.new]).toEqual([BOTH, []]);
  expect(codes(up.resolved)).toEqual(codes(down.new));
  const through = await changes(3, 1);
  expect([codes(through.resolved), through.unsure]).toEqual([BOTH, []]);
});

it('a wall that is always there hides nothing of what stands on it', async () => {
  const walled = (headers: Record<string, string>): Told => [
    side('staging', 401, guarded),
    side('www', 401, headers),
  ];
  const [, second] = await runAll(newPair(), walled({}), walled(guarded));
  expect(second).toEqual({ new: [], recurring: [], resolved: BOTH });
});

const shaped = (types: Record<string, string>, headers = {}): SignalEnvelope['response'] => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: {
    ...{ bytes: 100, truncated: false, media_type: 'application/json' },
    sha256: Object.keys(types).length.toString().repeat(64),
    shape: types,
  },
});
const json = (policy: Partial<Policy> = {}): Told => [
  {
    ...healthy[0],
    response: shaped({ $: 'object', '$.a': 'null', '$.b': 'null' }, guarded),
  } as SignalEnvelope,
  { ...healthy[1], response: shaped({ $: 'object' }) } as SignalEnvelope,
  policy,
];
const reason = 'ours';
it.each<[string, Partial<Policy>, string[]]>([
  ['a rule is off', { rules: { 'hsts-differs': 'off' } }, ['body-shape-differs', 'csp-differs']],
  [
    'a field is ignored',
    { ignore: [{ header: 'strict-*', reason }] },
    ['body-shape-differs', 'csp-differs'],
  ],
  ['a path is ignored', { ignore: [{ path: '$.*', reason }] }, BOTH],
  [
    'one path of several is ignored',
    { ignore: [{ path: '$.a', reason }] },
    ['body-shape-differs', ...BOTH],
  ],
  [
    'a rule is ignored',
    { ignore: [{ code: 'csp-differs', reason }] },
    ['body-shape-differs', 'hsts-differs'],
  ],
])('where %s, that is neither resolved nor new', async (_, policy, left) => {
  const pair = newPair();
  const all = ['body-shape-differs', ...BOTH];
  const [, during, after] = await runAll(pair, json(), json(policy), json());
  expect(during).toEqual({ new: [], recurring: left, resolved: [] });
  expect(after).toEqual({ new: [], recurring: all, resolved: [] });
  const told = await pair.changes(uuid(2), uuid(1));
  expect(told).toMatchObject({ new: [], resolved: [] });
  expect(await pair.changes(uuid(3), uuid(2))).toMatchObject({ new: [], resolved: [] });
});

describe.each([
  ['as they stand', (told: Told) => told],
  ['every other one swapped', (told: Told) => turned(told)],
])('%s, what is left of a finding of which a part is ignored', (_, swap) => {
  const ignoring = (path: string) => json({ ignore: [{ path, reason }] });
  const whole = json();
  const gone = [side('staging', 200, guarded), mended[1]] as Told;
  it.each<[string, Told[]]>([
    ['is not resolved when no part is ignored any more', [whole, ignoring('$.a'), whole]],
    ['nor where a part was ignored from the start', [ignoring('$.a'), whole]],
    ['nor when the rest is ignored too', [whole, ignoring('$.a'), ignoring('$.*')]],
    ['nor when another part is ignored', [whole, ignoring('$.a'), ignoring('$.b')]],
  ])('%s', async (_, all) => {
    const pair = newPair();
    const told = await runAll(pair, ...all.map((each, n) => (n % 2 === 1 ? swap(each) : each)));
    const changes = told.slice(1).map((each) => ({ new: each.new, resolved: each.resolved }));
    expect(changes).toEqual(Array(all.length - 1).fill({ new: [], resolved: [] }));
    const known = await pair.known({ limit: 99 });
    expect(known!.findings.map(({ state }) => state)).not.toContain('resolved');
  });

  it('is resolved with the whole', async () => {
    const pair = newPair();
    await runAll(pair, whole, swap(ignoring('$.a')), whole, swap(gone));
    const known = await pair.known({ limit: 99 });
    const shapes = known!.findings.filter(({ code }) => code === 'body-shape-differs');
    expect(shapes.map(({ state }) => state)).toEqual(['resolved', 'resolved']);
  });

  it('is resolved where it is mended and the ignored part stays', async () => {
    const [left, right, policy] = ignoring('$.a');
    const half = { ...right, response: shaped({ $: 'object', '$.b': 'null' }) } as SignalEnvelope;
    const told = await runAll(newPair(), [left, right, policy], swap([left, half, policy]));
    expect(told.at(-1)!.resolved).toEqual(['body-shape-differs']);
  });
});
