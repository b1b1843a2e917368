import { extractMediaType } from '@env-drift/header-semantics';
import type { AnsweredSide } from './rule.ts';

/** Whether a browser can show the answer as a page: a redirect and JSON have no scripts, and nothing to click. */
export function showsPage({ status, header }: AnsweredSide): boolean {
  const essence = extractMediaType(header('content-type'))?.essence ?? '';
  return !(status >= 300 && status < 400) && !/[/+]json$/.test(essence);
}
