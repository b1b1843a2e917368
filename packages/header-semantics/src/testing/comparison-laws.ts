import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Difference } from '../difference.ts';
import { anyValue, hostileValues, longValues } from './hostile-values.ts';

/** A module under its laws. `read` gives the model of one text, however the module takes its input. */
export interface Comparison<Model> {
  read: (value: string | null) => Model;
  compare: (left: Model, right: Model) => readonly Difference<string>[];
}

const MIRRORED = { left: 'right', right: 'left', none: 'none' } as const;

/** The same differences with the sides swapped. */
export const mirror = (differences: readonly Difference<string>[]) =>
  differences.map((difference) => ({
    ...difference,
    weaker: MIRRORED[difference.weaker],
    left: difference.right,
    right: difference.left,
  }));

/**
 * What holds of every module: it never throws, it answers the same twice, a value differs from
 * itself in nothing, and swapped sides give mirrored differences that are plain JSON.
 */
export function testComparisonLaws<Model>(
  { read, compare }: Comparison<Model>,
  values: readonly (string | null)[],
): void {
  const judge = (a: string | null, b: string | null) => {
    const differences = compare(read(a), read(b));
    expect(compare(read(a), read(b))).toEqual(differences);
    expect(JSON.parse(JSON.stringify(differences))).toEqual(differences);
    expect(compare(read(b), read(a))).toEqual(mirror(differences));
  };

  it('finds nothing between a value and itself, and mirrored differences between two', () => {
    const all = [...new Set([null, ...values, ...hostileValues])];
    for (const a of all) {
      expect(compare(read(a), read(a))).toEqual([]);
      for (const b of all) judge(a, b);
    }
  });

  it('survives any text', () => {
    const value = fc.oneof(anyValue, fc.constantFrom(...values), fc.constant(null));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(compare(read(a), read(a))).toEqual([]);
        judge(a, b);
      }),
    );
  });

  it('survives 64 kB', () => {
    for (const value of longValues) {
      expect(compare(read(value), read(value))).toEqual([]);
      judge(value, `${value}x`);
    }
  });
}
