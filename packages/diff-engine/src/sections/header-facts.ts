import type { SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** Where the value of a response field is kept: with the rule that judges it. */
export type SectionOfHeader = (name: string) => SectionName;

/** The response fields of one section, as sent. */
export function headerFacts(
  { envelope }: SideView,
  section: SectionName,
  sectionOf: SectionOfHeader,
): Facts {
  return Object.fromEntries(
    Object.entries(envelope.response?.headers ?? {}).filter(
      ([name]) => sectionOf(name) === section,
    ),
  );
}
