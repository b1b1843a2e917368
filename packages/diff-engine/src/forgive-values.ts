import type { SectionName } from '@env-drift/contracts';
import type { AnsweredSide, ForgivenDraft } from './rule.ts';
import { showFields } from './show-fields.ts';

/** Forgives in one go what differs in the values of some fields; nothing where they are alike. */
export function forgiveValues(
  { left, right }: Record<'left' | 'right', AnsweredSide>,
  section: SectionName,
  names: readonly string[],
  reason: string,
): ForgivenDraft[] {
  const keys = names.filter((name) => left.header(name) !== right.header(name));
  if (keys.length === 0) return [];
  const [left_value, right_value] = [showFields(left, keys), showFields(right, keys)];
  return [{ section, keys, reason, left_value, right_value }];
}
