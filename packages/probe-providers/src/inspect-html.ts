import type { BodyFingerprint } from '@env-drift/contracts';
import type { MediaType } from '@env-drift/header-semantics';
import { findSignatures } from './body-signatures.ts';
import { decodeHtml } from './decode-html.ts';
import { readPageEssentials, upgradesRequests, type PageContext } from './page-essentials.ts';
import { readPageMakeup } from './page-makeup.ts';
import { readTags } from './read-tags.ts';

const XHTML = 'application/xhtml+xml';

export const isHtml = ({ essence }: Pick<MediaType, 'essence'>): boolean =>
  essence === 'text/html' || essence === XHTML;

interface Page extends Pick<PageContext, 'url' | 'mask'> {
  /** What `Content-Security-Policy` says. */
  policy: string | null;
}

/** What is kept of a page: what it says of itself, and whose wall or login it is. */
export function inspectHtml(
  content: Uint8Array<ArrayBuffer>,
  { essence, parameters }: MediaType,
  { url, policy, mask }: Page,
): Pick<BodyFingerprint, 'page' | 'signatures'> {
  const html = decodeHtml(content, parameters.get('charset'));
  const essentials = readPageEssentials({ url, isUpgraded: upgradesRequests(policy ?? ''), mask });
  const { reader, makeup } = readPageMakeup();
  readTags(html, [essentials.reader, reader], { isXml: essence === XHTML });
  const page = essentials.page();
  const signatures = findSignatures({ html, url, page, makeup });
  return { page, ...(signatures.length > 0 && { signatures }) };
}
