import { steadyName } from '../cookie-name.ts';
import type { SideView } from '../rule.ts';
import { sortedRecord } from '../sorted-record.ts';
import type { Facts } from './collect-sections.ts';

/** The cookies a side sets: attributes by steady name, never a value. The last one of a name counts. */
export const cookieFacts = ({ envelope }: Pick<SideView, 'envelope'>): Facts =>
  Object.fromEntries(
    (envelope.response?.cookies ?? []).map(({ name, attributes }) => [
      steadyName(name),
      sortedRecord(attributes),
    ]),
  );
