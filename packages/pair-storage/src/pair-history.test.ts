import { runInDurableObject } from 'cloudflare:test';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import type { PairStub } from './open-pair.ts';
import { found, printOf } from './testing/many-findings.ts';
import {
  begun,
  envelope,
  failure,
  mirrored,
  mirrorOf,
  policy,
  uuid,
} from './testing/pair-sketches.ts';
import { idOf, newPair, run } from './testing/run-pair.ts';

const a = printOf('a');
const b = printOf('b');

describe('history', () => {
  async function pairWithHistory() {
    const pair = newPair();
    await run(pair, 1, ['a']);
    await run(pair, 2, [], { verdict: 'match' });
    await pair.begin(begun(3));
    await pair.fail(uuid(3), failure);
    await pair.begin(begun(4));
    await pair.begin(begun(5));
    await pair.fail(uuid(5), { ...failure, code: 'cancelled' });
    await runInDurableObject(pair, (_, { storage }) => {
      storage.sql.exec(`UPDATE comparisons SET created_at = seq * 1000`);
    });
    return pair;
  }
  const shown = (page: Awaited<ReturnType<PairStub['history']>>) =>
    page?.comparisons.map(({ comparisonId }) => comparisonId.slice(-1)).join('');

  it.each<[string, object, string]>([
    ['everything', {}, '54321'],
    ['by status', { status: ['completed'] }, '21'],
    ['by one of several', { status: ['failed', 'running'] }, '543'],
    ['what somebody stopped', { cancelled: true }, '5'],
    ['what failed by itself', { status: ['failed'], cancelled: false }, '3'],
    ['by verdict', { verdict: ['drift'] }, '1'],
    ['by severity', { severity: ['critical', 'info'] }, '21'],
    ['from', { from: 3_000 }, '543'],
    ['to', { to: 3_000 }, '321'],
    ['all of it', { status: ['completed'], from: 2_000, to: 3_000 }, '2'],
    ['what there is not', { verdict: ['inconclusive'] }, ''],
  ])('shows %s', async (_, filter, expected) => {
    const pair = await pairWithHistory();
    const page = await pair.history({ limit: 50, ...filter });
    expect([shown(page), page?.nextCursor]).toEqual([expected, null]);
  });

  it('goes on where a page ended, also when others have come', async () => {
    const pair = await pairWithHistory();
    const first = await pair.history({ limit: 3 });
    await pair.begin(begun(6));
    const second = await pair.history({ limit: 3, cursor: first!.nextCursor! });
    expect([shown(first), shown(second), second?.nextCursor]).toEqual(['543', '21', null]);
  });
});

describe('changes between two comparisons', () => {
  it('are told whichever ran first', async () => {
    const pair = newPair();
    await run(pair, 1, ['a', 'b']);
    await run(pair, 2, ['a']);
    await run(pair, 3, ['a', 'c']);
    const brief = (digit: string) => ({
      fingerprint: printOf(digit),
      id: `status-differs:outcome:${digit}`,
      code: 'status-differs',
      severity: 'critical',
    });
    expect(await pair.changes(uuid(3), uuid(1))).toEqual({
      comparisonId: idOf(3),
      since: idOf(1),
      isMirrored: false,
      verdict: { before: 'drift', now: 'drift' },
      new: [brief('c')],
      recurring: [brief('a')],
      resolved: [brief('b')],
      unsure: [],
      severities: [],
    });
    expect(await pair.changes(uuid(1), uuid(3))).toMatchObject({
      new: [brief('b')],
      resolved: [brief('c')],
    });
  });

  it('are told by the later fingerprints where the sides are swapped', async () => {
    const pair = newPair();
    await run(pair, 1, ['a', 'b']);
    await run(pair, 2, ['a'], { isSwapped: true });
    expect(await pair.changes(uuid(2), uuid(1))).toMatchObject({
      isMirrored: true,
      new: [],
      recurring: [{ fingerprint: mirrored(a) }],
      resolved: [{ fingerprint: mirrored(b) }],
    });
  });

  it('tell what weighs something else', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    const lighter = found('a');
    lighter.findings[0]!.severity = 'info';
    await pair.begin(begun(2));
    await pair.saveDiff(uuid(2), lighter, mirrorOf(lighter));
    expect(await pair.changes(uuid(2), uuid(1))).toMatchObject({
      recurring: [{ fingerprint: a, severity: 'info' }],
      severities: [{ fingerprint: a, before: 'critical', now: 'info' }],
    });
  });

  it('are unsure where one could not see', async () => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    await run(pair, 2, ['b'], { verdict: 'inconclusive' });
    await run(pair, 3, ['c'], { seen: { ...envelope(200), unseen: ['body'] } });
    const print = (fingerprint: string) => ({ fingerprint });
    expect(await pair.changes(uuid(2), uuid(1))).toMatchObject({
      new: [print(b)],
      resolved: [],
      unsure: [print(a)],
    });
    expect(await pair.changes(uuid(3), uuid(1))).toMatchObject({
      new: [print(printOf('c'))],
      resolved: [],
      unsure: [print(a)],
    });
    expect(await pair.changes(uuid(1), uuid(3))).toMatchObject({
      new: [],
      resolved: [print(printOf('c'))],
      unsure: [print(a)],
    });
  });

  it.each<[string, number, number, string]>([
    ['one is not known', 1, 9, 'unknown'],
    ['the other is not', 9, 1, 'unknown'],
    ['one has no findings', 2, 1, 'not_diffed'],
  ])('are none where %s', async (_, n, since, why) => {
    const pair = newPair();
    await run(pair, 1, ['a']);
    await pair.begin(begun(2));
    expect(await pair.changes(uuid(n), uuid(since))).toBe(why);
  });
});

describe('what was stored before there was a memory', () => {
  async function oldPair() {
    const pair = newPair();
    await runInDurableObject(pair, (_, { storage }) => {
      migrate(storage, migrations.slice(0, 4));
      storage.sql.exec(
        `INSERT INTO comparisons (uuid, status, stage, left_url, right_url, samples_due, created_at,
           policy, versions, diff, verdict)
         VALUES (?, 'completed', 'finish', ?, ?, 2, 1000, ?, '{}', ?, 'drift')`,
        uuid(1),
        begun(1).left.url,
        begun(1).right.url,
        JSON.stringify(policy),
        JSON.stringify(found('a')),
      );
      storage.sql.exec(
        `INSERT INTO samples (uuid, side, number, envelope) VALUES (?, 'left', 1, ?)`,
        uuid(1),
        JSON.stringify(envelope(200)),
      );
    });
    return pair;
  }

  it('is what the next one is held against', async () => {
    const pair = await oldPair();
    expect(await run(pair, 2, ['a'])).toMatchObject({
      previous_comparison_id: idOf(1),
      recurring: [a],
      known: { [a]: { times_seen: 1 } },
    });
    expect(await pair.changes(uuid(2), uuid(1))).toMatchObject({ recurring: [{ fingerprint: a }] });
  });

  it('is nothing for one with the sides swapped, whose names for it nobody kept', async () => {
    const pair = await oldPair();
    expect(await run(pair, 2, ['a'], { isSwapped: true })).toMatchObject({
      previous_comparison_id: null,
    });
    expect(await pair.changes(uuid(2), uuid(1))).toBe('not_mirrored');
    expect(await pair.known({ limit: 9 })).toMatchObject({ findings: [{ fingerprint: a }] });
  });
});
