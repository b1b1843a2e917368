import type { Json } from '@env-drift/contracts';

/** The side with less protection or less reach; `none` where neither is worse off. */
export type WeakerSide = 'left' | 'right' | 'none';

/**
 * One way in which two models of a header mean different things.
 *
 * `Detail` names what the difference is about where a field holds several things: the cookie, the
 * directive, the relation type.
 */
export type Difference<Kind extends string, Detail = unknown> = Readonly<
  { kind: Kind; weaker: WeakerSide; left: Json; right: Json } & Detail
>;

/**
 * The side of the lesser strength.
 *
 * @example
 * lesserSide(true, false) // 'right': only the left is protected
 */
export const lesserSide = (left: number | boolean, right: number | boolean): WeakerSide =>
  left < right ? 'left' : right < left ? 'right' : 'none';

/** Order by code unit: the same on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Strengths = readonly [left: number | boolean, right: number | boolean];
type Shown = Json | readonly string[];

/** Neither side is worse off. */
export const EVEN: Strengths = [0, 0];

/**
 * The difference between two values, none where they are equal. The side that has nothing (null or
 * false) where the other has something is the weaker one, unless strengths say otherwise.
 *
 * @example
 * differ('presence', null, 'x')      // [{ kind: 'presence', weaker: 'left', left: null, right: 'x' }]
 * differ('age', 5, 60, {}, [-5, -60]) // weaker: 'right'
 */
export function differ<const Kind extends string, const Detail extends object = object>(
  kind: Kind,
  left: Shown,
  right: Shown,
  detail?: Detail,
  [a, b]: Strengths = [hasSomething(left), hasSomething(right)],
): Difference<Kind, Detail>[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  const difference = { kind, weaker: lesserSide(a, b), left, right, ...detail };
  return [difference as Difference<Kind, Detail>];
}

const hasSomething = (value: Shown) => value !== null && value !== false;
