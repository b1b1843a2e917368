import { describe, expect, it } from 'vitest';
import type { DraftExplanation } from './draft-explanation.ts';
import { groundDraft } from './ground-draft.ts';
import { access, caching, draftOf, ground, restOf, wall } from './testing/ground-access.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

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

describe('a critical finding of which its cause names nothing', () => {
  const hsts = makeFinding('hsts-differs', {
    section: 'security',
    keys: ['strict-transport-security'],
    severity: 'critical',
    left_value: 'max-age=31536000',
  });
  const input = { diff: makeDiff([access, hsts]), sides };
  const evidence = [access.id, hsts.id];
  const groundCause = (cause: string) =>
    groundDraft(draftOf({ ranked_causes: [{ cause, confidence: 1, evidence }] }), input);

  it.each([
    ['A wall answers 401, and HSTS is missing.', []],
    ['A wall answers 401.', [hsts.id]],
    ['HSTS is missing.', [access.id]],
    ['Something in the configuration differs.', evidence],
  ])('%s', (cause, uncovered) => {
    const { complaints, rest } = groundCause(cause);
    const said = complaints.flatMap(({ check, said }) => (check === 'evidence' ? [said] : []));
    expect(said).toEqual(uncovered);
    expect(rest.ok).toBe(uncovered.length === 0);
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
