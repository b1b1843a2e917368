import type { Finding } from '@env-drift/contracts';
import { leavesOf } from './leaves-of.ts';
import { holdsCode } from './protections.ts';

/** Half a year: below it no list of sites that insist on https takes one up, and a visitor may be away for as long. */
const LEAST_HSTS_SECONDS = 15_552_000;
const AGE = /\bmax-age\b["'`]?\s*(?:=|:|to|of|at)?\s*["'`]?(\d+)/i;
/** In words: of so little no more is said. */
const SPAN = /\bmax-age\b.{0,20}\b(?:minutes?|hours?|days?|weeks?)\b/i;

/** What a field may hold, and no advice proposes: quoted, or behind the name that it is to have. */
const WEAK = new RegExp(
  [
    String.raw`["'“\x60](?:\*|null|false|off|no|0|http:|data:)["'”\x60]`,
    String.raw`\b(?:default|script|style|object|connect|frame|base|form)-(?:src|ancestors|uri|action)\b[^;.]*(?:\*(?![\w.-])|\b(?:data|https?):(?!\/\/))`,
    String.raw`(?<!\b(?:from|instead of|than) (?:the |a )?["'\x60]?)\b(?:content-security-policy-)?report[- ]only\b(?! (?:to|into|by|with)\b)`,
    String.raw`\bunsafe-(?:inline|eval|url|none)\b|\bsamesite ?(?:=|to|:) ?["'\x60]?none\b(?!.*\bsecure\b)|\ballow-from\b`,
    String.raw`\bwho(?:m|so)?ever\b|\bwhatever\b`,
    String.raw`\borigin (?:of|from|in) (?:the|each|a|its) (?:\w+ )?request|\b(?:content|value) of (?:the )?(?:request )?origin\b`,
    String.raw`\berrors?\b.{0,40}\b(?:2\d\d|success)\b|\b2\d\d\b.{0,40}\berrors?\b`,
    String.raw`\b[45]\d\d\b.{0,60}\b2\d\d\b|\b2\d\d\b.{0,60}\b[45]\d\d\b`,
  ].join('|'),
  'i',
);
/** What is replaced: `replace 'unsafe-inline' by a nonce`. */
const REPLACED = /\b(?:replace|remove|drop)\b.*?(?:\b(?=by|with|from|on|in)\b|$)/i;

/** The value that an instruction gives, and that protects less than another one; undefined where there is none. */
export function findWeakValue(
  instruction: string,
  findings: readonly Finding[],
): string | undefined {
  const given = instruction.replace(REPLACED, ' ');
  const isAboutHttps = /\bhsts\b|strict-transport/i.test(given);
  const isAboutCaching = /\bcach|\bs-maxage\b|\bprivate\b|\bpublic\b/i.test(given);
  const age = AGE.exec(given);
  const span = SPAN.exec(given)?.[0];
  if (
    age &&
    Number(age[1]) < LEAST_HSTS_SECONDS &&
    (isAboutHttps || (!isAboutCaching && holdsCode(findings, /^hsts-/)))
  ) {
    return age[0];
  }
  if (span !== undefined && (isAboutHttps || holdsCode(findings, /^hsts-/))) return span;
  if (
    /\bpublic\b|\bshared\b|\bs-maxage\b|\bcacheable\b/i.test(given) &&
    isPrivateSomewhere(findings)
  ) {
    return 'public';
  }
  return WEAK.exec(given)?.[0];
}

const isPrivateSomewhere = (findings: readonly Finding[]) =>
  findings.some(
    ({ code, left_value, right_value }) =>
      /storability|^session-/.test(code) &&
      [...leavesOf(left_value), ...leavesOf(right_value)].some((value) =>
        /\b(?:private|no-store)\b/i.test(value),
      ),
  );
