import {
  Explanation,
  type Finding,
  type History,
  type Json,
  type Severity,
} from '@env-drift/contracts';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explainByRules } from './explain-by-rules.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const codes = [
  'access-differs',
  'alt-svc-differs',
  'authentication-differs',
  'blocked-by-challenge',
  'body-differs',
  'body-shape-differs',
  'body-truncated',
  'both-sides-failed',
  'cache-directives-differ',
  'cache-lifetime-differs',
  'cache-status-differs',
  'cache-storability-differs',
  'canonical-host-differs',
  'content-encoding-differs',
  'content-type-differs',
  'cookie-differs',
  'cors-origin-differs',
  'cors-policy-differs',
  'cross-origin-policy-differs',
  'csp-differs',
  'disclosure-differs',
  'edge-differs',
  'etag-differs',
  'final-url-differs',
  'framing-differs',
  'hsts-differs',
  'indexing-differs',
  'length-differs',
  'lifecycle-differs',
  'link-differs',
  'made-today',
  'made-tomorrow',
  'nosniff-differs',
  'one-side-failed',
  'permissions-policy-differs',
  'preflight-differs',
  'presence-field-differs',
  'proxy-status-differs',
  'redirect-chain-differs',
  'redirect-kind-differs',
  'referrer-policy-differs',
  'reporting-differs',
  'request-differs',
  'server-timing-differs',
  'status-differs',
  'targeted-cache-differs',
  'timing-differs',
  'unclassified-header-differs',
  'unsteady-answer',
  'vary-differs',
];

const anyFindings = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...codes),
    severity: fc.constantFrom<Severity>('critical', 'warn', 'info'),
    category: fc.constantFrom('routing', 'security', 'cache'),
    left_value: fc.jsonValue() as fc.Arbitrary<Finding['left_value']>,
    right_value: fc.constantFrom('no-store', 'text/html', 'http://a.example', '*', 500, null),
  }),
  { selector: ({ code }) => code },
);

/** Facts that causes look at, with anything in them. */
const anyFacts = fc.record({
  content: anySection('page.title', 'shape', 'signatures'),
  cookies: anySection('sid'),
  cache: anySection('storable_by'),
  outcome: anySection('status', 'error'),
  platform: anySection('cf-ray', 'proxy-status', 'retry-after', 'server'),
  routing: anySection('final_url', 'hops', 'request', 'target_url'),
  security: anySection('content-security-policy', 'content-security-policy-report-only'),
});

function anySection(...keys: string[]) {
  const value = fc.oneof(
    fc.constantFrom<Json>('http://a.example/', 'Error 404', 503, null),
    fc.jsonValue() as fc.Arbitrary<Json>,
  );
  return fc.dictionary(fc.constantFrom(...keys), fc.record({ left: value, right: value }));
}

describe('whatever was found', () => {
  it('gives each finding its cause, in at most 5 causes and 3 actions', () => {
    fc.assert(
      fc.property(anyFindings, anyFacts, (fields, facts) => {
        const diff = makeDiff(
          fields.map(({ code, ...rest }) => makeFinding(code, rest)),
          facts,
        );
        const explanation = explainByRules({ diff, sides });

        expect(v.is(Explanation, explanation)).toBe(true);
        expect(explanation.ranked_causes.length).toBeLessThanOrEqual(5);
        expect(explanation.actions.length).toBeLessThanOrEqual(3);
        const cited = new Set(explanation.ranked_causes.flatMap(({ evidence }) => evidence));
        expect([...cited].sort()).toEqual(diff.findings.map(({ id }) => id).sort());
        const confidences = explanation.ranked_causes.map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        const further = explanation.ranked_causes.findIndex(({ cause }) =>
          /^Also seen, /.test(cause),
        );
        expect([-1, confidences.length - 1]).toContain(further);
        expect(explainByRules({ diff, sides })).toEqual(explanation);
      }),
    );
  });
});

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
