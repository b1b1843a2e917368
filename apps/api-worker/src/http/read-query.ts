import { describeIssue } from '@env-drift/contracts';
import * as v from 'valibot';
import type { ProblemDraft } from './problem-response.ts';

/** A query as its schema has it, or what is wrong with it. Of a name that stands twice the last one counts. */
export function readQuery<Value>(
  schema: v.GenericSchema<unknown, Value>,
  query: URLSearchParams,
): { ok: true; value: Value } | { ok: false; problem: ProblemDraft } {
  const parsed = v.safeParse(schema, Object.fromEntries(query));
  if (parsed.success) return { ok: true, value: parsed.output };
  const errors = parsed.issues.map((issue) => ({
    field: String(issue.path?.[0]?.key ?? ''),
    message: describeIssue(issue),
  }));
  const [first] = errors;
  return {
    ok: false,
    problem: {
      status: 400,
      code: 'invalid_query',
      detail: `${first?.field} ${first?.message}.`,
      errors,
    },
  };
}
