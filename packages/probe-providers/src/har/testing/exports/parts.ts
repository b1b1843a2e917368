/*
 * Beside this: recordings made for these tests, each in the shape that one tool writes. No site was recorded.
 * The word "hush" stands wherever a real export holds a secret.
 */

/** Fields as a recording lists them. */
export const pairs = (fields: Record<string, string>): { name: string; value: string }[] =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

export const PAGE = '<!doctype html><title>Shop</title><p>hush';
