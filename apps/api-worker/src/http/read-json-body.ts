import { describeIssue, issuePath } from '@env-drift/contracts';
import * as v from 'valibot';
import { nestsDeeper } from './nests-deeper.ts';
import type { ProblemDraft } from './problem-response.ts';

/** Far more than any tool writes, and far less than what walks through it can take. */
const MOST_LEVELS = 500;

/** What a route takes for its body. */
export interface BodyRules {
  mediaTypes: readonly string[];
  maxBytes: number;
  /** How much more it may be where something stands within its first `maxBytes`. */
  more?: { where: RegExp; maxBytes: number; advice: string };
  /** Its fields in words, for whoever sends none. */
  fields: string;
  /** Whether nothing is as good as an object without fields. */
  isOptional?: boolean;
}

type Body<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemDraft };

/** Reads, limits, parses and validates a JSON body. The size is counted, not taken from Content-Length. */
export async function readJsonBody<Value>(
  request: Request,
  schema: v.GenericSchema<unknown, Value>,
  { mediaTypes, fields, isOptional = false, ...limits }: BodyRules,
): Promise<Body<Value>> {
  if (isOptional && !request.headers.has('content-type')) return check(schema, {});
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';', 1);
  if (!mediaTypes.includes(mediaType.trim().toLowerCase())) return refuse(unsupported);
  const read = await readText(request.body, limits);
  if (!read.ok) return read;
  const { value: text } = read;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    if (text.trim() === '' && isOptional) return check(schema, {});
    return refuse(text.trim() === '' ? empty(fields) : malformed);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse(noObject(fields));
  }
  return nestsDeeper(text, MOST_LEVELS) ? refuse(tooDeep) : check(schema, body);
}

function check<Value>(schema: v.GenericSchema<unknown, Value>, body: unknown): Body<Value> {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? { ok: true, value: parsed.output } : refuse(invalid(parsed.issues));
}

const refuse = (problem: ProblemDraft) => ({ ok: false as const, problem });

/** Refused where the body goes on beyond the limit, or breaks off. */
async function readText(
  body: ReadableStream<Uint8Array> | null,
  limits: Pick<BodyRules, 'maxBytes' | 'more'>,
): Promise<Body<string>> {
  try {
    return await readWithin(body, limits);
  } catch {
    // Nothing else is read here: it is the client, or its connection.
    return refuse(brokenOff);
  }
}

async function readWithin(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, more }: Pick<BodyRules, 'maxBytes' | 'more'>,
): Promise<Body<string>> {
  if (!body) return { ok: true, value: '' };
  const decoder = new TextDecoder();
  let limit = { maxBytes, advice: 'Send less.' };
  let isRaised = false;
  let bytes = 0;
  let text = '';
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    // Looked at once: whatever looks at a text that grows has to put its pieces together first.
    if (bytes > maxBytes && !isRaised && more?.where.test(text.slice(0, maxBytes))) {
      limit = more;
      isRaised = true;
    }
    // Leaving the loop cancels the stream.
    if (bytes > limit.maxBytes) return refuse(tooLarge(limit));
  }
  return { ok: true, value: text + decoder.decode() };
}

const unsupported: ProblemDraft = {
  status: 415,
  code: 'unsupported_media_type',
  detail: 'Send the body as JSON, with the header "content-type: application/json".',
};
const tooLarge = ({ maxBytes, advice }: { maxBytes: number; advice: string }): ProblemDraft => ({
  status: 413,
  code: 'body_too_large',
  detail: `The body has more than ${maxBytes} bytes. ${advice}`,
});
const empty = (fields: string): ProblemDraft => ({
  status: 400,
  code: 'invalid_body',
  detail: `The body is empty. Send a JSON object with ${fields}.`,
});
const brokenOff: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: 'The body broke off before its end. Send all of it.',
};
const noObject = (fields: string): ProblemDraft => ({
  status: 400,
  code: 'invalid_body',
  detail: `The body is not a JSON object. Send one with ${fields}.`,
});
const malformed: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: 'The body is not valid JSON. Check quotes, commas and brackets.',
};
const tooDeep: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: `The body nests deeper than ${MOST_LEVELS} levels. Send it flatter.`,
};

function invalid(issues: readonly v.BaseIssue<unknown>[]): ProblemDraft {
  const errors = issues.map((issue) => ({
    field: issuePath(issue) ?? '',
    message: describeIssue(issue),
  }));
  const [first] = errors;
  const where = first?.field ? `${first.field} ` : 'The body ';
  return {
    status: 400,
    code: 'invalid_body',
    detail: `${where}${first?.message ?? 'is not valid'}.`,
    errors,
  };
}
