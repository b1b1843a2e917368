import type { SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** Where a response field is kept; what stands nowhere here is a fact about the platform. */
const sections: Readonly<Record<string, SectionName>> = {
  'access-control-allow-credentials': 'security',
  'access-control-allow-headers': 'security',
  'access-control-allow-methods': 'security',
  'access-control-allow-origin': 'security',
  'access-control-expose-headers': 'security',
  'cache-control': 'cache',
  'content-type': 'content',
  location: 'routing',
  vary: 'cache',
  'www-authenticate': 'security',
};

const sectionOf = (name: string): SectionName =>
  Object.hasOwn(sections, name) ? sections[name]! : 'platform';

/** The response fields of one section, as sent. */
export function headerFacts({ envelope }: SideView, section: SectionName): Facts {
  return Object.fromEntries(
    Object.entries(envelope.response?.headers ?? {}).filter(
      ([name]) => sectionOf(name) === section,
    ),
  );
}
