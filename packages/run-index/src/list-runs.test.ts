import { beforeEach, describe, expect, it } from 'vitest';
import { readCursor } from './index.ts';
import {
  DAY,
  NOW,
  comparisonId,
  completed,
  emptyIndex,
  failed,
  index,
  note,
  rebuild,
  running,
} from './testing/run-sketches.ts';

beforeEach(emptyIndex);

describe('listing', () => {
  it('pages through all of them, each once, also where many began at the same moment', async () => {
    await rebuild(
      Array.from({ length: 25 }, (_, n) => failed(n)).map((run, n) => ({
        ...run,
        createdAt: NOW + (n >> 3),
      })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await index.list({
        limit: 10,
        after: (cursor !== null && readCursor(cursor)) || undefined,
      });
      if (!page.ok) throw new Error(page.trouble);
      seen.push(...page.value.runs.map((run) => run.comparisonId));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  it.each<[string, object, number[]]>([
    ['all', {}, [5, 4, 3, 2, 1]],
    ['status', { status: ['failed'] }, [5, 3]],
    ['what somebody stopped', { cancelled: true }, [5]],
    ['what failed by itself', { status: ['failed'], cancelled: false }, [3]],
    ['one status or another', { status: ['failed', 'running'] }, [5, 4, 3]],
    ['verdict', { verdict: ['match'] }, [2]],
    ['severity', { severity: ['warn'] }, [1]],
    ['from', { from: NOW + 3 }, [5, 4, 3]],
    ['to', { to: NOW + 3 }, [3, 2, 1]],
    ['part of a host, either side, any case', { host: 'EU.shop' }, [4, 2]],
    ['a port', { host: ':8443' }, [5, 3, 1]],
    ['a host is text, not a pattern', { host: '%' }, []],
    ['what is masked is no host', { host: '***' }, []],
    ['together', { status: ['running'], host: 'eu.shop' }, [4]],
  ])('by %s', async (_, filter, expected) => {
    await note(completed(1));
    await note(
      completed(2, { verdict: 'match', maxSeverity: null, rightUrl: 'https://eu.shop.example/' }),
    );
    await note({ ...failed(3), errorCode: 'deadline_exceeded' });
    await note(running(4, { leftUrl: 'http://eu.shop.example/', rightUrl: 'http://b.example' }));
    await note(failed(5));
    const page = await index.list({ limit: 10, ...filter });
    expect(page.ok && page.value.runs.map((run) => run.createdAt - NOW)).toEqual(expected);
  });
});

describe('cursors', () => {
  it.each(['', 'x', `${'1'.repeat(11)}.${'a'.repeat(64)}.${comparisonId(1).slice(65)}`, '1.a.b'])(
    '%j is none',
    (text) => expect(readCursor(text)).toBeNull(),
  );
});

it('counts by day of UTC, days without a run too', async () => {
  await rebuild([
    completed(0),
    completed(1, { verdict: 'match' }),
    running(2),
    completed(-DAY, { verdict: 'inconclusive' }),
    failed(-3 * DAY),
  ]);
  const trend = await index.trend(3);
  const none = { running: 0, completed: 0, failed: 0 };
  const unclear = { match: 0, drift: 0, inconclusive: 0 };
  expect(trend).toEqual({
    ok: true,
    value: {
      days: [
        { day: '2026-11-19', total: 0, status: none, verdict: unclear },
        {
          day: '2026-11-20',
          total: 1,
          status: { ...none, completed: 1 },
          verdict: { ...unclear, inconclusive: 1 },
        },
        {
          day: '2026-11-21',
          total: 3,
          status: { ...none, completed: 2, running: 1 },
          verdict: { ...unclear, match: 1, drift: 1 },
        },
      ],
    },
  });
});
