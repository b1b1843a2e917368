import type { EnvDiff, Finding } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { causeRegistry } from './cause-registry.ts';
import { observe } from './observe.ts';
import { rankHypotheses } from './rank-hypotheses.ts';
import type { DoubtfulRow } from './testing/cause-rows/doubtful-refusals.ts';
import { doubtfulRows } from './testing/cause-rows/doubtful-rows.ts';
import { facts, makeDiff, makeFinding, mirror, mirrorFacts, sides } from './testing/make-diff.ts';

const told = (findings: Finding[], diff: Partial<EnvDiff>) =>
  rankHypotheses(causeRegistry, observe({ diff: makeDiff(findings, diff), sides }));

describe.each([
  ['as it is', (row: DoubtfulRow) => told(row.findings, row.diff)],
  ['sides exchanged', (row: DoubtfulRow) => told(row.findings.map(mirror), mirrorFacts(row.diff))],
])('one sign that fits several causes, %s', (_, causesOf) => {
  it.each(doubtfulRows)('$seen -> $cause', (row) => {
    const [first, further] = causesOf(row);
    expect(first?.id).toBe(row.cause);
    expect(first?.confidence).toBeLessThanOrEqual(row.atMost);
    for (const name of row.names) expect(first?.story).toMatch(name);
    expect(further).toBeUndefined();
  });
});

it.each(
  doubtfulRows.filter(
    ({ diff, cause }) => cause === 'access-refused' && Object.keys(diff).length > 0,
  ),
)('$seen: nobody is told to let the probe pass', ({ findings, diff }) => {
  expect(JSON.stringify(told(findings, diff)[0]?.actions)).not.toMatch(/let the probe/);
});

const pageForData = [
  makeFinding('content-type-differs', {
    section: 'content',
    keys: ['content-type'],
    left_value: 'text/html',
    right_value: 'application/json',
  }),
  ...[
    'csp-differs',
    'framing-differs',
    'cors-origin-differs',
    'indexing-differs',
    'vary-differs',
  ].map((code) =>
    makeFinding(code, { direction: 'right-weaker', left_value: 'on', right_value: null }),
  ),
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=600',
    right_value: 'no-cache',
  }),
];

it.each([
  ['left', pageForData],
  ['right', pageForData.map(mirror)],
])('a page where the %s side should send JSON is one cause', (_, findings) => {
  expect(told(findings, {}).map(({ id, evidence }) => [id, evidence.length])).toEqual([
    ['error-page-for-json', findings.length],
  ]);
});

it('a page at the root is in doubt: its place may be the one that the data took', () => {
  const root = {
    routing: facts('target_url', sides.left.url.replace('/api', '/'), 'https://shop.example/'),
  };
  const [first, further] = told(pageForData, root);
  expect([first?.id, first?.confidence]).toEqual(['error-page-for-json', 0.75]);
  expect(first?.story).toContain('leads to the other');
  expect(further).toBeUndefined();
});

it.each([
  ['left', (findings: Finding[]) => findings],
  ['right', (findings: Finding[]) => findings.map(mirror)],
])('nobody is told to have an API cached, public on the %s side', (_, turned) => {
  const findings = turned(pageForData.filter(({ code }) => code === 'cache-lifetime-differs'));
  const json = { content: facts('media_type', 'application/json', 'application/json') };
  const actions = told(findings, json).flatMap((each) => each.actions);
  expect(actions.map(({ action }) => action).join()).not.toMatch(/give \w+ the caching rule/);
});
