import type { PairSettings, Unseen } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import type { PairStub } from './open-pair.ts';
import { found, printOf } from './testing/many-findings.ts';
import {
  begun,
  diff,
  envelope,
  explanation,
  failure,
  mirrored,
  mirrorOf,
  uuid,
} from './testing/pair-sketches.ts';
import { idOf, newPair, run, type Circumstances } from './testing/run-pair.ts';

const a = printOf('a');
const b = printOf('b');

describe('against the comparison before', () => {
  it('tells new, recurring and resolved', async () => {
    const pair = newPair();
    expect(await run(pair, 1, ['a'])).toMatchObject({ previous_comparison_id: null, new: [a] });
    expect(await run(pair, 2, ['a', 'b'])).toMatchObject({
      previous_comparison_id: idOf(1),
      new: [b],
      recurring: [a],
      resolved: [],
      known: { [a]: { state: 'open', times_seen: 2 }, [b]: { state: 'open', times_seen: 1 } },
    });
    expect(await run(pair, 3, ['b'])).toMatchObject({ new: [], recurring: [b], resolved: [a] });
  });

  it('tells the same where left and right were swapped, in the words of its own side', async () => {
    const pair = newPair();
    await run(pair, 1, ['a', '1']);
    expect(await run(pair, 2, ['a', 'b'], { isSwapped: true })).toMatchObject({
      previous_comparison_id: idOf(1),
      new: [mirrored(b)],
      recurring: [mirrored(a)],
      resolved: [mirrored(printOf('1'))],
      known: { [mirrored(a)]: { times_seen: 2 } },
    });
    expect(await run(pair, 3, ['b'])).toMatchObject({
      previous_comparison_id: idOf(2),
      new: [],
      recurring: [b],
      resolved: [a],
    });
  });

  it('passes over a run that saw too little', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    const blocked = await run(pair, 2, [], { verdict: 'inconclusive' });
    expect(blocked).toMatchObject({ previous_comparison_id: idOf(1), resolved: [] });
    expect(await run(pair, 3, ['a'])).toMatchObject({
      previous_comparison_id: idOf(1),
      recurring: [a],
    });
  });

  it('passes over a run that saw other parts: what one could not see is not gone', async () => {
    const pair = newPair();
    const blind = (...unseen: Unseen[]): Circumstances => ({ seen: { ...envelope(200), unseen } });
    const head = { ...envelope(200), request: { method: 'HEAD', headers: {} } };
    const before = async (n: number, told?: Circumstances) =>
      (await run(pair, n, ['a'], told)).previous_comparison_id?.slice(-2);
    expect(await before(1)).toBeUndefined();
    expect(await before(2, blind('cookies', 'body'))).toBeUndefined();
    expect(await before(3, blind('body', 'cookies'))).toBe('02');
    expect(await before(4, { seen: head })).toBeUndefined();
    expect(await before(5)).toBe('01');
    expect(await before(6, blind('body'))).toBe('04');
  });

  it('counts a comparison once, however often it is saved', async () => {
    const pair = newPair();
    const once = await run(pair, 1, ['a']);
    await pair.begin(begun(2));
    const first = await pair.saveDiff(uuid(2), found('a', 'b'), mirrorOf(found('a', 'b')));
    expect(await pair.saveDiff(uuid(2), found('b'), mirrorOf(found('b')))).toEqual(first);
    await pair.finish(uuid(2), explanation);
    expect(await pair.saveDiff(uuid(2), found('b'), mirrorOf(found('b')))).toBeNull();
    expect(once.known?.[a]?.times_seen).toBe(1);
    const known = (await pair.known({ limit: 9 }))?.findings ?? [];
    expect(Object.fromEntries(known.map((each) => [each.fingerprint[0], each.timesSeen]))).toEqual({
      a: 2,
      b: 1,
    });
  });

  it('learns nothing from a comparison that has failed before its diff', async () => {
    const pair = newPair();
    await pair.begin(begun(1));
    await pair.fail(uuid(1), failure);
    expect(await pair.saveDiff(uuid(1), diff(a), mirrorOf(diff(a)))).toBeNull();
    expect(await pair.known({ limit: 9 })).toMatchObject({ findings: [] });
  });
});

it('lists the findings it knows by state, page by page', async () => {
  const pair = newPair();
  expect(await pair.known({ limit: 9 })).toBeNull();
  await run(pair, 1, ['a', 'b', 'c']);
  await run(pair, 2, ['a', 'b']);
  const list = async (query: Parameters<PairStub['known']>[0]) => {
    const page = (await pair.known(query))!;
    return [page.findings.map(({ fingerprint }) => fingerprint[0]).join(''), page.nextCursor];
  };
  const [first, cursor] = await list({ limit: 2 });
  expect([first, await list({ limit: 2, cursor: cursor! })]).toEqual(['ab', ['c', null]]);
  expect(await list({ limit: 9, state: ['resolved'] })).toEqual(['c', null]);
  expect(await list({ limit: 9, state: ['open', 'flapping'] })).toEqual(['ab', null]);
});

it('pages through all that it knew, each once, also where comparisons run in between', async () => {
  const pair = newPair();
  await run(pair, 1, ['a', 'b', 'c', 'd', 'e']);
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let n = 2; n < 9; n++) {
    const page = (await pair.known({ limit: 2, cursor }))!;
    seen.push(...page.findings.map(({ fingerprint }) => fingerprint[0]!));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
    // It sees all of them again but one.
    await run(pair, n, ['a', 'b', 'd', 'e']);
  }
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('lists what it came to know last first', async () => {
  const pair = newPair();
  const clock = vi.spyOn(Date, 'now');
  try {
    for (const [index, prints] of [['b'], ['a', 'b'], ['b']].entries()) {
      clock.mockReturnValue(1_800_000_000_000 + index);
      await run(pair, index + 1, prints);
    }
    const page = await pair.known({ limit: 9 });
    expect(page?.findings.map(({ fingerprint }) => fingerprint[0])).toEqual(['a', 'b']);
  } finally {
    clock.mockRestore();
  }
});

const sides = (isSwapped = false) => {
  const [left, right] = [begun(1).left, begun(1).right].map(({ url }) => ({
    url,
    address: url.replace('***', 'abc'),
  }));
  return isSwapped ? { left: right!, right: left! } : { left: left!, right: right! };
};

describe('acceptance', () => {
  const known = { reason: 'known', who: 'Ada' };

  it('goes into the policy of the next run, whichever way round', async () => {
    const pair = newPair();
    await run(pair, 1, ['a', 'b']);
    expect(await pair.terms(sides())).toBeNull();
    expect(await pair.accept(a, null, known)).toMatchObject({
      ok: true,
      finding: { fingerprint: a, state: 'accepted', acceptance: known },
    });
    expect(await pair.terms(sides())).toEqual({
      version: '0.1',
      settings: {},
      accepted: [{ fingerprint: a, reason: 'known' }],
    });
    expect(await pair.terms(sides(true))).toMatchObject({
      accepted: [{ fingerprint: mirrored(a) }],
    });
  });

  it('takes a fingerprint from a comparison with the sides swapped', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    await run(pair, 2, ['a'], { isSwapped: true });
    expect(await pair.accept(mirrored(a), null, known)).toEqual({ ok: false, missing: 'finding' });
    expect(await pair.accept(mirrored(a), uuid(3), known)).toMatchObject({ missing: 'comparison' });
    expect(await pair.accept(mirrored(a), uuid(2), known)).toMatchObject({
      finding: { fingerprint: a, state: 'accepted' },
    });
  });

  it('changes nothing the second time, and is taken back once', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    const version = async () => (await pair.terms(sides()))?.version;
    const once = await pair.accept(a, null, known);
    expect(await pair.accept(a, null, known)).toEqual(once);
    expect(await version()).toBe('0.1');
    await pair.accept(a, null, { ...known, until: '2099-01-01' });
    expect(await version()).toBe('0.2');
    expect(await pair.accept(a, null, null)).toMatchObject({ finding: { state: 'open' } });
    expect(await pair.accept(a, null, null)).toMatchObject({ ok: true });
    expect(await pair.terms(sides())).toEqual({ version: '0.3', settings: {}, accepted: [] });
  });

  it('ends with its time, and stays to be read', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    await pair.accept(a, null, { ...known, until: Date.now() - 1 });
    expect(await pair.terms(sides())).toMatchObject({ version: '0.1.1', accepted: [] });
    expect(await pair.known({ limit: 9 })).toMatchObject({
      findings: [{ state: 'open', acceptance: { reason: 'known' } }],
    });
  });

  it('makes another version of the policy when its time is over, and when it is forgotten', async () => {
    const clock = vi.spyOn(Date, 'now');
    const now = 1_800_000_000_000;
    try {
      clock.mockReturnValue(now);
      const pair = newPair();
      const [b, c] = ['b', 'c'].map(printOf);
      await run(pair, 1, ['a', 'b', 'c']);
      for (const [print, until] of [
        [a, now + 10],
        [b!, now + 20],
      ] as const)
        await pair.accept(print, null, { ...known, until });
      await pair.accept(c!, null, known);
      const policyAt = async (time: number) => {
        clock.mockReturnValue(time);
        const terms = await pair.terms(sides());
        return [terms?.version, terms?.accepted.map(({ fingerprint }) => fingerprint[0]).join('')];
      };
      expect(await policyAt(now + 10)).toEqual(['0.3', 'abc']);
      expect(await policyAt(now + 11)).toEqual(['0.3.1', 'bc']);
      expect(await policyAt(now + 21)).toEqual(['0.3.2', 'c']);
      // As many others as are remembered: what is accepted no longer is forgotten as they are.
      const others = Array.from({ length: 199 }, (_, n) => (n + 16).toString(16).padStart(4, '0'));
      await run(pair, 2, others);
      expect((await pair.known({ limit: 200, state: ['accepted'] }))?.findings).toHaveLength(1);
      expect(await policyAt(now + 22)).toEqual(['0.4', 'c']);
    } finally {
      clock.mockRestore();
    }
  });

  it('is of nothing where nothing was compared', async () => {
    expect(await newPair().accept(a, null, known)).toEqual({ ok: false, missing: 'finding' });
  });
});

describe('settings', () => {
  const settings: PairSettings = {
    leftLabel: 'Staging',
    rightHeaders: { 'accept-language': 'de' },
    samples: 3,
    policy: { host_aliases: { left: ['l.example'], right: ['r.example'] } },
  };
  const save = (
    pair: PairStub,
    replaces: number | null,
    more: PairSettings = settings,
    who = 'Ada',
  ) => pair.saveSettings({ settings: more, who, replaces });

  it('are none at first, and counted from one on', async () => {
    const pair = newPair();
    expect(await pair.settings()).toBeNull();
    expect(await save(pair, null)).toBe(false);
    await pair.begin(begun(1));
    const none = { version: 0, changedAt: null, who: null, settings: {}, versions: [] };
    expect(await pair.settings()).toMatchObject({ ...none, rightUrl: 'https://www.example/' });
    expect(await save(pair, 0)).toBe(true);
    expect(await pair.settings()).toMatchObject({
      version: 1,
      who: 'Ada',
      settings,
      versions: [{ version: 1, who: 'Ada' }],
    });
  });

  it.each<[string, number | null, boolean, number]>([
    ['the version that was read', 2, true, 3],
    ['whichever it is', null, true, 3],
    ['one that was replaced', 1, false, 2],
    ['one that is to come', 3, false, 2],
  ])('replace %s', async (_, replaces, isSaved, version) => {
    const pair = newPair();
    await pair.begin(begun(1));
    await save(pair, 0);
    await save(pair, 1, { samples: 2 }, 'Bob');
    expect(await save(pair, replaces, { samples: 4 })).toBe(isSaved);
    expect(await pair.settings()).toMatchObject({ version });
  });

  it('are kept once, however often they are sent', async () => {
    const pair = newPair();
    await pair.begin(begun(1));
    expect([await save(pair, 0), await save(pair, 0), await save(pair, 1)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await save(pair, 0, settings, 'Bob')).toBe(false);
    expect(await pair.settings()).toMatchObject({ version: 1 });
  });

  it('are kept in their last 50 versions', async () => {
    const pair = newPair();
    await pair.begin(begun(1));
    for (let n = 0; n < 52; n++) await save(pair, n, { samples: 1 + (n % 2) });
    expect(await pair.settings()).toMatchObject({ version: 52 });
    expect((await pair.settings())?.versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 50 }, (_, n) => 52 - n),
    );
    expect(await pair.settings(2)).toBeNull();
    expect(await pair.settings(3)).toMatchObject({ version: 3, settings: { samples: 1 } });
  });

  it('are turned where the sides are swapped', async () => {
    const pair = newPair();
    await pair.begin(begun(1));
    await save(pair, 0);
    expect(await pair.terms(sides())).toEqual({ version: '1.0', settings, accepted: [] });
    expect(await pair.terms(sides(true))).toEqual({
      version: '1.0',
      settings: {
        rightLabel: 'Staging',
        leftHeaders: { 'accept-language': 'de' },
        samples: 3,
        policy: {
          host_aliases: { left: ['r.example'], right: ['l.example'] },
        },
      },
      accepted: [],
    });
  });
});

it('tells sides apart by what is asked, where both are masked to the same', async () => {
  const pair = newPair();
  const side = (code: string) => ({
    url: 'https://a.example/?code=***',
    target: `https://a.example/?code=${code}`,
    request: {},
  });
  const known = (code: string) => ({ url: side(code).url, address: side(code).target });
  await pair.begin({ ...begun(1), left: side('US'), right: side('DE') });
  await pair.saveSettings({ settings: { leftLabel: 'US' }, who: null, replaces: 0 });
  expect(await pair.terms({ left: known('US'), right: known('DE') })).toMatchObject({
    settings: { leftLabel: 'US' },
  });
  expect(await pair.terms({ left: known('DE'), right: known('US') })).toMatchObject({
    settings: { rightLabel: 'US' },
  });
});
