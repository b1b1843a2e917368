import type { AnsweredSide } from './rule.ts';

/** The values of some response fields, null for those that the side did not send. */
export const pickFields = (side: AnsweredSide, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, side.header(name)]));
