import type { Json } from '@env-drift/contracts';
import { pickFields } from './pick-fields.ts';
import type { AnsweredSide } from './rule.ts';

/** The value of a single response field, or those of several by their names. */
export const showFields = (side: AnsweredSide, names: readonly string[]): Json =>
  names.length === 1 ? side.header(names[0]!) : pickFields(side, names);
