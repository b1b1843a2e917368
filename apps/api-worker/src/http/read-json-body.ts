import * as v from 'valibot';
import type { ProblemDraft } from './problem-response.ts';

/** Far more than the longest valid body. */
const MAX_BYTES = 64 * 1024;

type Body<Value> = { ok: true; value: Value } | { ok: false; problem: ProblemDraft };

/** Reads, limits, parses and validates a JSON body. The size is counted, not taken from Content-Length. */
export async function readJsonBody<Value>(
  request: Request,
  schema: v.GenericSchema<unknown, Value>,
): Promise<Body<Value>> {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';', 1);
  if (mediaType.trim().toLowerCase() !== 'application/json') return refuse(unsupported);
  const text = await readText(request.body);
  if (text === null) return refuse(tooLarge);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(text.trim() === '' ? empty : malformed);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(noObject);
  const parsed = v.safeParse(schema, body);
  return parsed.success ? { ok: true, value: parsed.output } : refuse(invalid(parsed.issues));
}

const refuse = (problem: ProblemDraft) => ({ ok: false as const, problem });

/** Null where the body goes on beyond the limit. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > MAX_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const unsupported: ProblemDraft = {
  status: 415,
  code: 'unsupported_media_type',
  detail: 'Send the body as JSON, with the header "content-type: application/json".',
};
const tooLarge: ProblemDraft = {
  status: 413,
  code: 'body_too_large',
  detail: `The body has more than ${MAX_BYTES} bytes. Send less.`,
};
const empty: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: 'The body is empty. Send a JSON object with leftUrl and rightUrl.',
};
const noObject: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: 'The body is not a JSON object. Send one with leftUrl and rightUrl.',
};
const malformed: ProblemDraft = {
  status: 400,
  code: 'invalid_body',
  detail: 'The body is not valid JSON. Check quotes, commas and brackets.',
};

function invalid(issues: readonly v.BaseIssue<unknown>[]): ProblemDraft {
  const errors = issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    message: inWords(issue),
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

/** The contracts' own messages read as the end of a sentence; valibot's defaults do not. */
function inWords(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known field';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message;
}
