import * as v from 'valibot';
import { describeIssue } from './describe-issue.ts';
import { isRecord } from './is-record.ts';
import { issuePath } from './issue-path.ts';
import { Preflight } from './preflight.ts';
import { RequestHeaders } from './request-headers.ts';

/** A probe changes nothing where it looks: the safe methods alone (RFC 9110 section 9.2.1). */
const ProbeMethod = v.picklist(['GET', 'HEAD'], 'must be GET or HEAD: a probe changes nothing');

/** What one side is asked, beside its URL. */
export const RequestOptions = v.strictObject({
  /** GET where it is absent. */
  method: v.optional(ProbeMethod),
  headers: v.optional(RequestHeaders),
  /** Sent beside the request, and never in its place. */
  preflight: v.optional(Preflight),
});
export type RequestOptions = v.InferOutput<typeof RequestOptions>;

/**
 * What one side is to be asked, from whoever does not come over HTTP: the same is refused to all. A problem
 * names its field and no value.
 *
 * @example
 * readRequestOptions({ headers: { Cookie: 'a=b' } })
 * // { ok: false, problems: ['headers.Cookie is a credential, and a probe carries none. ...'] }
 */
export function readRequestOptions(
  options: unknown,
): { ok: true; options: RequestOptions } | { ok: false; problems: string[] } {
  // A schema would see none of what a map or a list holds.
  if (!isRecord(options)) return { ok: false, problems: ['The request must be an object'] };
  const { issues, output } = v.safeParse(RequestOptions, options);
  if (!issues) return { ok: true, options: output };
  const problems = issues.map(
    (issue) => `${issuePath(issue) ?? 'The request'} ${describeIssue(issue)}`,
  );
  return { ok: false, problems };
}

const MOST_SAMPLES = 5;
const SAMPLES = `must be a whole number from 1 to ${MOST_SAMPLES}`;

/** How often each side is asked. One where it is absent. */
export const Samples = v.pipe(
  v.number(SAMPLES),
  v.integer(SAMPLES),
  v.minValue(1, SAMPLES),
  v.maxValue(MOST_SAMPLES, SAMPLES),
);
