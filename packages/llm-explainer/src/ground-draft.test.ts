import { describe, expect, it } from 'vitest';
import type { DraftExplanation } from './draft-explanation.ts';
import { groundDraft } from './ground-draft.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const access = makeFinding('access-differs', {
  severity: 'critical',
  left_value: { status: 200 },
  right_value: { status: 401, 'www-authenticate': 'Bearer realm="shop"' },
});
const caching = makeFinding('cache-lifetime-differs', {
  section: 'cache',
  keys: ['cache-control'],
  left_value: 'public, max-age=60',
  right_value: 'public, max-age=600',
});
const diff = makeDiff([access, caching]);

const wall = { cause: 'A sign-in wall.', confidence: 0.9, evidence: [access.id] };
const draftOf = (fields: Partial<DraftExplanation> = {}): DraftExplanation => ({
  summary: 'Production asks for credentials.',
  ranked_causes: [wall],
  actions: [],
  ...fields,
});
const ground = (fields?: Partial<DraftExplanation>) => groundDraft(draftOf(fields), diff, sides);
const causesOf = (fields: Partial<DraftExplanation>) => {
  const grounded = ground(fields);
  return grounded.ok ? grounded.explanation.ranked_causes : grounded.reason;
};

describe('evidence', () => {
  it('keeps the ids of findings, each once, and cuts the others', () => {
    const evidence = [access.id, 'made-up:outcome:x', access.id, caching.id];
    expect(causesOf({ ranked_causes: [{ ...wall, evidence }] })).toEqual([
      { ...wall, evidence: [access.id, caching.id] },
    ]);
  });

  it('cuts a cause that has none', () => {
    const invented = { cause: 'Gremlins.', confidence: 1, evidence: ['made-up:outcome:x'] };
    const empty = { cause: 'Gremlins.', confidence: 1, evidence: [] };
    expect(causesOf({ ranked_causes: [invented, wall, empty] })).toEqual([wall]);
  });

  it('sorts by confidence, and keeps five', () => {
    const causes = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((confidence) => ({ ...wall, confidence }));
    const kept = causesOf({ ranked_causes: causes });
    expect(kept).toEqual([0.6, 0.5, 0.4, 0.3, 0.2].map((confidence) => ({ ...wall, confidence })));
  });
});

describe('what a cause mentions', () => {
  it.each([
    'The header WWW-Authenticate asks for `Bearer realm="shop"`.',
    'The status is "401", not "200".',
    'https://shop.example/api asks, https://staging.shop.example does not (see https://shop.example/).',
    '"Production" asks for credentials, it\'s a wall and no-one\'s fault: sign-in, cold-start.',
  ])('%s -> kept', (cause) => {
    expect(causesOf({ ranked_causes: [{ ...wall, cause }] })).toEqual([{ ...wall, cause }]);
  });

  it.each([
    'Cache-Control was changed.',
    'The header X-Debug says so.',
    'It asks for `Basic realm="shop"`.',
    'The lifetime is “max-age=600”.',
    'See https://evil.example/fix.',
    'See https://shop.example.evil.example/.',
    'Cosmic rays hit 10.9.8.7.',
    'The upstream answers 502.',
    'The lifetime is 600 there, since port 8080 is open.',
  ])('%s -> cut', (cause) => {
    const second = { ...wall, cause, confidence: 1 };
    expect(causesOf({ ranked_causes: [second, wall] })).toEqual([wall]);
  });

  it('may stand in any of its findings', () => {
    const both = {
      cause: 'Cache-Control and WWW-Authenticate differ.',
      confidence: 0.5,
      evidence: [access.id, caching.id],
    };
    expect(causesOf({ ranked_causes: [both] })).toEqual([both]);
  });
});

describe('a draft is refused', () => {
  it.each<[string, Partial<DraftExplanation>, string]>([
    ['without causes', { ranked_causes: [] }, 'none of its causes rests on the findings'],
    [
      'with a critical finding unexplained',
      { ranked_causes: [{ ...wall, evidence: [caching.id] }] },
      'it leaves a critical finding unexplained (access-differs)',
    ],
    [
      'with an invention in its summary',
      { summary: 'Read https://evil.example/.' },
      'its summary mentions something that no finding shows',
    ],
    [
      'with an invented host in its summary',
      { summary: 'The database db.internal.example is down.' },
      'its summary mentions something that no finding shows',
    ],
  ])('%s', (_, fields, reason) => {
    expect(ground(fields)).toEqual({ ok: false, reason });
  });
});

it('keeps three actions, and none that sends somebody to an unknown place', () => {
  const actions = ['https://evil.example/', 'a', 'b', 'Open https://shop.example/api', 'd'].map(
    (action) => ({ action, why: '' }),
  );
  expect(ground({ actions })).toMatchObject({
    ok: true,
    explanation: { actions: [actions[1], actions[2], actions[3]] },
  });
});

it.each(['Run `rm -rf /var/cache`.', 'Ask the team at evil.example.'])(
  'cuts the action %s',
  (action) => {
    const kept = { action: 'Look at the log.', why: '' };
    const actions = [{ action, why: '' }, kept, { action: 'Do it.', why: action }];
    expect(ground({ actions })).toMatchObject({ explanation: { actions: [kept] } });
  },
);

it('lets an action propose a header value that nobody sent yet', () => {
  const actions = [{ action: 'Send `Cache-Control: private`.', why: 'It is personal.' }];
  expect(ground({ actions })).toMatchObject({ explanation: { actions } });
});
