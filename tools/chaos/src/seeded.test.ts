import { expect, it } from 'vitest';
import { chance, seeded } from './seeded.ts';

const take = (seed: number) => {
  const random = seeded(seed);
  return Array.from({ length: 1_000 }, random);
};

it('gives the same numbers for the same seed, and others for another', () => {
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
});

it('gives numbers from 0 to below 1, all over', () => {
  const numbers = take(1);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++)
    expect(numbers.filter((each) => Math.floor(each * 10) === tenth).length).toBeGreaterThan(50);
});

it('chooses within bounds, both included', () => {
  const { between, of } = chance(seeded(3));
  const drawn = new Set(Array.from({ length: 200 }, () => between(2, 5)));
  expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  expect(new Set(Array.from({ length: 200 }, () => of(['a', 'b'])))).toEqual(new Set(['a', 'b']));
});
