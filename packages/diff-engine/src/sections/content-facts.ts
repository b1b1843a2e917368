import type { PageEssentials } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import { sortedRecord } from '../sorted-record.ts';
import type { Facts } from './collect-sections.ts';

/** What the body is, without the body: size, fingerprint, structure, what a page says of itself. */
export function contentFacts({ envelope }: Pick<SideView, 'envelope'>): Facts {
  const body = envelope.response?.body;
  if (!body) return {};
  const { bytes, truncated, sha256, media_type, coded, shape, page, signatures } = body;
  return {
    ...{ bytes, truncated, sha256, media_type },
    ...(coded ? { coded } : {}),
    ...(shape ? { shape: sortedRecord(shape) } : {}),
    ...(page ? pageFacts(page) : {}),
    ...(signatures ? { signatures: signatures.map(({ kind, name }) => `${kind} ${name}`) } : {}),
  };
}

const pageFacts = ({
  title,
  canonical,
  robots,
  generator,
  asset_hosts,
  mixed_content,
}: PageEssentials) => ({
  'page.title': title,
  'page.canonical': canonical,
  'page.robots': robots,
  'page.generator': generator,
  'page.asset_hosts': asset_hosts,
  'page.mixed_content': mixed_content,
});
