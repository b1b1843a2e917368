import { maskTarget } from '../mask-target.ts';

/** A page as its visits are kept by: without query and fragment, secrets masked. */
export function pageAddress(url: URL): string {
  const page = new URL(url);
  page.search = '';
  page.hash = '';
  return maskTarget(page.href);
}
