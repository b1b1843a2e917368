import { AcceptedFinding } from '@env-drift/contracts';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readJsonDocument } from '../files/json-document.ts';
import { readText } from '../files/read-text.ts';

/** A finding that a team lives with: what it is, for whoever reads the file, and what counts. */
export const Acceptance = v.strictObject({
  ...AcceptedFinding.entries,
  code: v.optional(v.string()),
  message: v.optional(v.string()),
});
export type Acceptance = v.InferOutput<typeof Acceptance>;

export const AcceptedFile = v.strictObject({
  $schema: v.optional(v.string()),
  accepted: v.array(Acceptance, 'must be a list'),
});

/**
 * The findings that `drift accept` wrote down, as a policy takes them.
 *
 * @throws ExitError
 */
export async function readAccepted(path: string, cwd: string): Promise<AcceptedFinding[]> {
  const all = await readAcceptances(path, cwd);
  return all.map(({ fingerprint, reason, until }) => ({
    fingerprint,
    reason,
    ...(until !== undefined && { until }),
  }));
}

/** @throws ExitError */
export async function readAcceptances(path: string, cwd: string): Promise<Acceptance[]> {
  const document = readJsonDocument(await readText(path, 'The accepted findings', cwd), path);
  const { issues, output } = v.safeParse(AcceptedFile, document.value);
  if (!issues) return output.accepted;
  throw usageError(
    ...issues.map((issue) => {
      const where = (issue.path ?? []).map(({ key }) => key as string | number);
      return `${document.placeOf(where)} ${where.join('.')}: ${issue.message}.`;
    }),
  );
}
