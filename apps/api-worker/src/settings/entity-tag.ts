import type { ProblemDraft } from '../http/problem-response.ts';

/** A version of the settings as a strong entity tag. @see RFC 9110 section 8.8.3 */
export const entityTag = ({ version }: { version: number }): string => `"${version}"`;

export const noCondition: ProblemDraft = {
  status: 428,
  code: 'if_match_missing',
  detail:
    'Say which version you are about to replace, so that nobody\'s change is lost: send the ETag of the settings as If-Match ("0" where there are none yet), or * for whichever it is.',
};
export const badCondition: ProblemDraft = {
  status: 400,
  code: 'invalid_if_match',
  detail: 'If-Match has to hold one version in quotes, such as "3", or *.',
};

/** The version that a request is about to replace; null for whichever it is. @see RFC 9110 section 13.1.1 */
export function readIfMatch(
  headers: Headers,
): { ok: true; version: number | null } | { ok: false; problem: ProblemDraft } {
  const text = headers.get('if-match')?.trim();
  if (text === undefined) return { ok: false, problem: noCondition };
  if (text === '*') return { ok: true, version: null };
  const [, version] = /^"(\d{1,9})"$/.exec(text) ?? [];
  return version === undefined
    ? { ok: false, problem: badCondition }
    : { ok: true, version: Number(version) };
}
