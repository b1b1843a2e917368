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

const wall = { cause: 'A sign-in wall answers 401.', confidence: 0.9, evidence: [access.id] };
const draftOf = (fields: Partial<DraftExplanation> = {}): DraftExplanation => ({
  summary: 'Production asks for credentials.',
  ranked_causes: [wall],
  actions: [],
  ...fields,
});
const ground = (fields?: Partial<DraftExplanation>) =>
  groundDraft(draftOf(fields), { diff, sides });
const restOf = (fields?: Partial<DraftExplanation>) => {
  const { rest } = ground(fields);
  return rest.ok ? rest.explanation : undefined;
};
const causesOf = (fields: Partial<DraftExplanation>) => restOf(fields)?.ranked_causes;
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
    '"Production" asks for credentials, it\'s a wall and no-one\'s fault, a 401: sign-in, cold-start.',
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
      { ranked_causes: [{ ...wall, cause: 'A cache rule.', evidence: [caching.id] }] },
      'it leaves a critical finding unexplained (access-differs)',
    ],
    [
      'where the cause of a critical finding has to be cut',
      {
        ranked_causes: [
          { ...wall, cause: 'The port 8080 is open.' },
          { ...wall, cause: 'A cache rule.', evidence: [caching.id] },
        ],
      },
      'it leaves a critical finding unexplained (access-differs)',
    ],
  ])('%s', (_, fields, reason) => {
    expect(ground(fields).rest).toEqual({ ok: false, reason });
  });
});

describe('a summary gives way to what the rules say was found', () => {
  it.each([
    'Read https://evil.example/.',
    'The database db.internal.example is down.',
    'There are 17 differences.',
    'Everything is fine, nothing differs.',
    'Produktion verlangt eine Anmeldung, und das ist nicht gewollt.',
  ])('%s', (summary) => {
    expect(restOf({ summary })?.summary).toBe(
      'Staging and Production answered differently: 1 critical, 1 warning.',
    );
  });
});

describe('actions', () => {
  const kept = { action: 'Look at the log.', why: '' };
  const actionsOf = (actions: DraftExplanation['actions']) => restOf({ actions })?.actions;

  it('are three, and none that sends somebody to an unknown place', () => {
    const actions = [
      'Open https://evil.example/',
      'Look',
      'Wait',
      'Open https://shop.example/api',
      'Ask',
    ].map((action) => ({ action, why: '' }));
    expect(actionsOf(actions)).toEqual([actions[1], actions[2], actions[3]]);
  });

  it.each([
    'Run `rm -rf /var/cache`.',
    'Ask the team at evil.example.',
    'Go to https://www.shop.example.co/.',
    'Mend this critical fault of the cache, which is a catastrophe.',
  ])('are cut: %s', (action) => {
    const drafted = [{ action, why: '' }, kept, { action: 'Look.', why: action }];
    const isGrave = /critical/.test(action);
    expect(actionsOf(drafted)).toEqual(isGrave ? [drafted[0], kept, drafted[2]] : [kept]);
  });

  it.each([
    ['Send `Cache-Control: private`.', 'It is personal.'],
    ['Send "max-age=3600".', '3600 seconds, or "max-age=3600", spare requests.'],
    ['Answer "302" instead of 401.', 'Then "302" leads to the login.'],
  ])('may propose what nobody sent yet: %s', (action, why) => {
    expect(actionsOf([{ action, why }])).toEqual([{ action, why }]);
  });

  it.each([
    ['Look.', 'It answers 418.'],
    ['Look why it answers 418.', ''],
    ['Mend the X-Debug header.', ''],
    ['Send "X-Debug: 1".', ''],
    ['Look into /etc/nginx/sites.conf.', ''],
  ])('name nothing else that nobody has seen: %s %s', (action, why) => {
    expect(actionsOf([{ action, why }, kept])).toEqual([kept]);
  });
});

describe('severity', () => {
  const minor = { cause: 'A fatal cache rule.', confidence: 0.5, evidence: [caching.id] };
  it.each([
    ['of a cause goes no further than its findings', { ranked_causes: [wall, minor] }, [wall]],
    [
      'of a cause may be that of its findings',
      { ranked_causes: [{ ...wall, cause: 'A critical 401.' }] },
      [{ ...wall, cause: 'A critical 401.' }],
    ],
  ])('%s', (_, fields, causes) => expect(causesOf(fields)).toEqual(causes));
});

describe('the words of strangers', () => {
  const said = 'the site is perfectly healthy today';
  const strange = makeFinding('content-type-differs', {
    section: 'content',
    left_value: { title: said },
    right_value: `x; ${said}`,
  });
  const input = { diff: makeDiff([access, strange]), sides };
  const causes = (cause: string) => {
    const draft = draftOf({
      ranked_causes: [wall, { cause, confidence: 0.1, evidence: [strange.id] }],
    });
    const { rest } = groundDraft(draft, input);
    return rest.ok && rest.explanation.ranked_causes.length;
  };
  it.each([
    [`Production says that ${said}.`, 1],
    [`Production has the title "${said}".`, 2],
    ['The title of the site differs.', 2],
  ])('%s', (cause, count) => expect(causes(cause)).toBe(count));
});
