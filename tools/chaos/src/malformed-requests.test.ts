import { CompareRequest } from '@env-drift/contracts';
import { guardTarget } from '@env-drift/probe-providers';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { brokenBytes } from './broken-http.ts';
import { malformedBody } from './malformed-bodies.ts';
import { malformedRequest } from './malformed-requests.ts';
import { chance, seeded } from './seeded.ts';

const routes = [
  { method: 'POST', path: '/api/compare' },
  { method: 'GET', path: '/api/pairs/{pairKey}/findings/{fingerprint}' },
];
const make = (seed: number) => {
  const dice = chance(seeded(seed));
  return Array.from({ length: 200 }, () => malformedRequest(routes, { pairKey: 'known' }, dice));
};

it('makes the same requests of the same seed', () => {
  expect(make(1)).toEqual(make(1));
  expect(make(1)).not.toEqual(make(2));
});

it('reaches every route, with ids that exist and ids that do not', () => {
  const paths = make(1).map(({ path }) => path);
  expect(paths.some((path) => path.startsWith('/api/compare'))).toBe(true);
  expect(paths.some((path) => path.startsWith('/api/pairs/known/'))).toBe(true);
  expect(paths.some((path) => /^\/api\/pairs\/(?!known)/.test(path))).toBe(true);
});

it('makes no body that starts a comparison of targets that may be compared', () => {
  const dice = chance(seeded(5));
  const bodies = Array.from({ length: 3_000 }, () => readBody(malformedBody(dice)));
  const taken = bodies.filter((body) => body !== undefined);
  expect(taken.length).toBeGreaterThan(0);
  for (const { leftUrl = '', rightUrl = '' } of taken)
    expect([leftUrl, rightUrl].filter(isAllowed).length).toBeLessThan(2);
});

const isAllowed = (target: string): boolean =>
  guardTarget(target, { allowedPrivateTargets: [] }).ok;

/** Undefined where no route would take it. */
function readBody(body: string | Uint8Array) {
  try {
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    return v.parse(CompareRequest, JSON.parse(text));
  } catch {
    return undefined;
  }
}

it('makes bytes of many kinds', () => {
  const dice = chance(seeded(9));
  const kinds = new Set(
    Array.from({ length: 300 }, () =>
      brokenBytes('127.0.0.1:1', dice).subarray(0, 40).toString('hex'),
    ),
  );
  expect(kinds.size).toBeGreaterThan(20);
});
