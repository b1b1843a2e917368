import { describe, expect, it } from 'vitest';
import { checkNames, tellModel } from './complaint.ts';
import type { DraftExplanation } from './draft-explanation.ts';
import { access, caching, ground, restOf, wall } from './testing/ground-access.ts';

/** What the model is told, and what people are. */
const saidOf = (fields: Partial<DraftExplanation>) => ({
  told: ground(fields).complaints.map(tellModel),
  cut: restOf(fields)?.cut?.map(({ reason }) => reason),
});

describe('what is said of a draft', () => {
  it('is nothing where it passes', () => {
    expect(ground().complaints).toEqual([]);
    expect(restOf()?.cut).toBeUndefined();
    expect(restOf()?.checks?.map(({ outcome }) => outcome)).toEqual(checkNames.map(() => 'passed'));
  });

  it('is exact for the model, and repeats nothing for people', () => {
    const evil = 'https://evil.example/x';
    const fields: Partial<DraftExplanation> = {
      summary: `See ${evil}, it answers 418.`,
      ranked_causes: [
        { ...wall, evidence: [access.id, 'made-up:outcome:x'] },
        { ...wall, cause: 'A severe X-Debug and "zzz".', evidence: [caching.id] },
        { ...wall, evidence: ['made-up:outcome:y'] },
      ],
      actions: [{ action: `Open ${evil} with sudo look.`, why: 'Port 8080.' }],
    };
    expect(saidOf(fields)).toEqual({
      told: [
        'summary names a URL that its findings do not show: https://evil.example/x',
        'summary names a number that its findings do not show: 418',
        'ranked_causes.0 holds an id that no finding has: made-up:outcome:x',
        'ranked_causes.1 names a header that its findings do not show: x-debug',
        'ranked_causes.1 names a quoted value that its findings do not show: zzz',
        'ranked_causes.1 calls something graver than its findings are: severe',
        'ranked_causes.1 names nothing that its findings show',
        'ranked_causes.2 holds an id that no finding has: made-up:outcome:y',
        'ranked_causes.2 rests on no finding',
        'actions.0 names a host that is not of the two sides: https://evil.example/x',
        'actions.0 holds a shell command',
        'actions.0 names a port that its findings do not show: 8080',
      ],
      cut: [
        'The summary names a URL that its findings do not show.',
        'The summary names a number that its findings do not show.',
        'The evidence of a cause holds an id that no finding has.',
        'A cause names a header that its findings do not show.',
        'A cause names a quoted value that its findings do not show.',
        'A cause calls something graver than its findings are.',
        'A cause names nothing that its findings show.',
        'The evidence of a cause holds an id that no finding has.',
        'A cause rests on no finding.',
        'An action names a host that is not of the two sides.',
        'An action holds a shell command.',
        'An action names a port that its findings do not show.',
      ],
    });
    expect(restOf(fields)?.checks).toEqual([
      { check: 'language', outcome: 'passed' },
      { check: 'evidence', outcome: 'cut' },
      { check: 'mentions', outcome: 'cut' },
      { check: 'own-words', outcome: 'passed' },
      { check: 'severity', outcome: 'cut' },
      { check: 'verdict', outcome: 'passed' },
      { check: 'coverage', outcome: 'passed' },
      { check: 'limits', outcome: 'passed' },
      { check: 'advice', outcome: 'cut' },
    ]);
  });

  it('counts what was too much', () => {
    const ranked_causes = Array.from({ length: 6 }, () => wall);
    const actions = Array.from({ length: 4 }, () => ({ action: 'Look.', why: '' }));
    expect(saidOf({ ranked_causes, actions })).toEqual({
      told: ['ranked_causes has more than 5 entries', 'actions has more than 3 entries'],
      cut: [
        'Only the first 5 causes were kept, likeliest first.',
        'Only the first 3 actions were kept.',
      ],
    });
  });

  it('names each critical finding that is left out', () => {
    expect(
      saidOf({ ranked_causes: [{ ...wall, cause: 'A cache rule.', evidence: [caching.id] }] }).told,
    ).toEqual([`ranked_causes has to explain a critical finding that none does: ${access.id}`]);
  });
});
