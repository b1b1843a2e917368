import { expect, it } from 'vitest';
import { createCoreEngine } from './create-core-engine.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { builtInRules } from './rule-registry.ts';
import { blockedByChallenge } from './rules/blocked-by-challenge.ts';
import { cacheLifetimeDiffers } from './rules/cache-lifetime-differs.ts';
import { statusDiffers } from './rules/status-differs.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const sides = (left: SideSketch, right: SideSketch) =>
  [envelope(STAGING, left), envelope(PRODUCTION, right)] as const;

it('is the whole engine where it is given every rule', () => {
  const drifting = sides(
    { status: 201, ms: 4000, headers: { 'cache-control': 'max-age=60', 'x-tenant': 'a' } },
    { headers: { 'cache-control': 'max-age=3600', vary: 'cookie' } },
  );
  const diff = createCoreEngine({ rules: builtInRules }).diff(...drifting);
  expect(diff.findings.length).toBeGreaterThan(2);
  expect(diff).toEqual(diffEnvelopes(...drifting));
});

const wall = { status: 503, headers: { 'cf-mitigated': 'challenge' } };

it.each([
  [[], { status: 503 }, {}, []],
  [[statusDiffers], { status: 503 }, {}, ['status-differs']],
  [[], { headers: { vary: 'cookie' } }, {}, ['unclassified-header-differs']],
  [[statusDiffers], wall, {}, []],
  [[blockedByChallenge, statusDiffers], wall, {}, ['blocked-by-challenge']],
])('judges by the rules it is given and no others: row %#', (rules, left, right, codes) => {
  const { findings } = createCoreEngine({ rules }).diff(...sides(left, right));
  expect(findings.map(({ code }) => code)).toEqual(codes);
});

it.each([
  [undefined, []],
  [0, ['cache-lifetime-differs']],
])('takes the thresholds of a rule where the policy names none: %s', (tolerance_s, codes) => {
  const engine = createCoreEngine({ rules: [cacheLifetimeDiffers] });
  const nearly = sides(
    { headers: { 'cache-control': 'max-age=3600' } },
    { headers: { 'cache-control': 'max-age=3601' } },
  );
  const moved = {
    ...{ id: 'moved', version: '1', production: 'right' as const },
    host_aliases: { left: [], right: [] },
    rules: { 'cache-lifetime-differs': { thresholds: { tolerance_s: tolerance_s ?? 0 } } },
  };
  const diff = engine.diff(...nearly, ...(tolerance_s === undefined ? [] : [moved]));
  expect(diff.findings.map(({ code }) => code)).toEqual(codes);
});
