import type { History } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { explainByRules } from './explain-by-rules.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const history = (fields: Partial<History> = {}): History => ({
  previous_comparison_id: 'before',
  new: [],
  recurring: [],
  resolved: [],
  ...fields,
});
const slow = makeFinding('timing-differs', { severity: 'critical' });
const header = makeFinding('unclassified-header-differs', { severity: 'info' });

describe('the summary', () => {
  it.each([
    [
      makeDiff([]),
      undefined,
      'Staging and Production answered alike in everything that was compared.',
    ],
    [
      makeDiff([], {
        forgiven: [{ section: 'cache', keys: [], reason: 'noise', left_value: 1, right_value: 2 }],
      }),
      undefined,
      'Staging and Production answered alike in everything that was compared. 1 difference was not counted.',
    ],
    [
      makeDiff([slow, header]),
      undefined,
      'Staging and Production answered differently: 1 critical, 1 info. Most likely: a cold start, a cold cache or a longer way.',
    ],
    [
      makeDiff([slow], { verdict: 'inconclusive' }),
      undefined,
      'Nothing is proven about Staging and Production: at least one of them could not be observed (1 critical).',
    ],
    [
      makeDiff([]),
      history({ resolved: ['a', 'b'] }),
      'Staging and Production answered alike in everything that was compared. Against the last comparison: 2 resolved.',
    ],
    [
      makeDiff([]),
      history({ previous_comparison_id: null }),
      'Staging and Production answered alike in everything that was compared.',
    ],
  ])('%#', (diff, seen, summary) => {
    expect(explainByRules({ diff, history: seen, sides }).summary).toBe(summary);
  });

  it('calls sides without labels by place and host', () => {
    const unnamed = { left: { url: 'https://a.example/x' }, right: { url: 'nonsense' } };
    const { summary, ranked_causes } = explainByRules({
      diff: makeDiff([makeFinding('timing-differs', { direction: 'left-weaker' })]),
      sides: unnamed,
    });
    expect(summary).toMatch(
      /^The left side \(a\.example\) and the right side answered differently/,
    );
    expect(ranked_causes[0]?.cause).toMatch(/^The left side \(a\.example\) is slower/);
  });
});

it('without findings has no causes and no actions', () => {
  expect(explainByRules({ diff: makeDiff([]), sides })).toMatchObject({
    ranked_causes: [],
    actions: [],
    source: 'rules',
  });
});

it('of an inconclusive comparison says first to look again', () => {
  const diff = makeDiff([makeFinding('made-tomorrow')], { verdict: 'inconclusive' });
  const [first] = explainByRules({ diff, sides }).actions;
  expect(first?.action).toBe('Run the comparison again once both sides answer the probe.');
});

it('looks first at what is critical, whatever is likelier', () => {
  const spelling = makeFinding('canonical-host-differs', { severity: 'info' });
  const { summary, actions, ranked_causes } = explainByRules({
    diff: makeDiff([slow, spelling]),
    sides,
  });
  expect(ranked_causes.map(({ evidence }) => evidence)).toEqual([[spelling.id], [slow.id]]);
  expect(summary).toContain('Most likely: a cold start');
  expect(actions[0]?.action).toContain('Run the comparison again');
});

describe('history', () => {
  const shape = makeFinding('body-shape-differs');
  const explained = (seen?: History) =>
    explainByRules({ diff: makeDiff([shape]), history: seen, sides }).ranked_causes[0]!;

  it('makes a cause of new findings likelier, and says so', () => {
    const fresh = explained(history({ new: [shape.fingerprint] }));
    expect(fresh.confidence).toBeGreaterThan(explained().confidence);
    expect(fresh.cause).toMatch(/New since the last comparison\.$/);
  });

  it('names what else is new', () => {
    const { ranked_causes } = explainByRules({
      diff: makeDiff([shape, slow, header]),
      history: history({ new: [shape.fingerprint, slow.fingerprint] }),
      sides,
    });
    const endings = ranked_causes.map(({ cause }) => /New since .*$/.exec(cause)?.[0]);
    expect(endings).toEqual([
      'New since the last comparison, together with a cold start, a cold cache or a longer way.',
      'New since the last comparison, together with another build or feature flag.',
      undefined,
    ]);
  });

  it('calls what comes and goes no news', () => {
    const known = { [shape.fingerprint]: { state: 'flapping', first_seen: 1, times_seen: 4 } };
    const flapping = explained(history({ new: [shape.fingerprint], known } as Partial<History>));
    expect(flapping.confidence).toBe(explained().confidence);
    expect(flapping.cause).toMatch(/It comes and goes from comparison to comparison\.$/);
  });

  it.each([
    ['a first comparison', history({ previous_comparison_id: null, new: [shape.fingerprint] })],
    ['a recurring finding', history({ recurring: [shape.fingerprint] })],
  ])('says nothing of %s', (_, seen) => {
    expect(explained(seen)).toEqual(explained());
  });
});

it('tells what fits no known cause in the words of the findings', () => {
  const tomorrow = ['a', 'b', 'c', 'd'].map((name) =>
    makeFinding(`made-tomorrow-${name}`, { category: 'outcome', message: `It is ${name}` }),
  );
  const { ranked_causes, actions } = explainByRules({ diff: makeDiff(tomorrow), sides });
  expect(ranked_causes).toHaveLength(1);
  expect(ranked_causes[0]?.cause).toContain('It is a. It is b. It is c. And 1 more.');
  expect(actions[0]).toEqual({ action: 'Align what made-tomorrow-a shows.', why: 'It is a.' });
});
