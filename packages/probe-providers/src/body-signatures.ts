import type { BodySignature, PageEssentials } from '@env-drift/contracts';
import { isLoginForm } from './login-form.ts';
import type { PageMakeup } from './page-makeup.ts';
import { SIGNATURES, type Signature } from './signature-table.ts';

export interface SeenPage {
  html: string;
  url: URL;
  page: PageEssentials;
  makeup: PageMakeup;
}

/** A page that stands in the way of another has little else on it. */
const MOST_LINKS = 40;
const MOST_CHARACTERS = 5000;
/** Characters in which the marks are looked for. */
const SEARCHED = 256 * 1024;

/** Whose wall or login a page is: one, the first that fits; none for nearly every page. */
export function findSignatures(seen: SeenPage): BodySignature[] {
  const { links, characters } = seen.makeup;
  if (links > MOST_LINKS || characters > MOST_CHARACTERS) return [];
  const head = seen.html.slice(0, SEARCHED);
  const found = SIGNATURES.find((signature) => fits(signature, seen, head));
  if (found) return [{ kind: found.kind, name: found.name }];
  return isLoginForm(seen) ? [{ kind: 'login-page', name: 'generic' }] : [];
}

const fits = ({ title, host, marks = [] }: Signature, { page, url }: SeenPage, head: string) =>
  (!title || title.test(page.title ?? '')) &&
  (!host || host.test(url.hostname)) &&
  marks.every((mark) => head.includes(mark));
