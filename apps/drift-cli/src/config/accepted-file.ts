import { AcceptedFinding } from '@env-drift/contracts';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readJsonDocument } from '../files/json-document.ts';
import { readText } from '../files/read-text.ts';
import { describeField } from './describe-field.ts';

/** A finding that a team lives with: what it is, for whoever reads the file, and what counts. */
export const Acceptance = v.pipe(
  v.strictObject({
    ...AcceptedFinding.entries,
    code: v.optional(v.string()),
    message: v.optional(v.string()),
    /** Where it is: target URLs of a side; `*` stands for any run of characters. */
    urls: v.optional(v.pipe(v.array(v.string()), v.minLength(1, 'must name at least one URL'))),
    /** In place of `urls`: on every path, later ones too. */
    everywhere: v.optional(v.literal(true, 'must be true, or left out')),
  }),
  v.check(
    ({ urls, everywhere }) => urls !== undefined || everywhere !== undefined,
    'says not where: it names neither urls nor "everywhere": true',
  ),
  v.check(
    ({ urls, everywhere }) => urls === undefined || everywhere === undefined,
    'has both urls and everywhere, of which one has to go',
  ),
);
export type Acceptance = v.InferOutput<typeof Acceptance>;

export const AcceptedFile = v.strictObject({
  $schema: v.optional(v.string()),
  accepted: v.array(Acceptance, 'must be a list'),
});

/**
 * The findings that `drift accept` wrote down.
 *
 * @throws ExitError with a line for each thing that is wrong
 */
export async function readAcceptances(path: string, cwd: string): Promise<Acceptance[]> {
  const document = readJsonDocument(await readText(path, 'The accepted findings', cwd), path);
  const { issues, output } = v.safeParse(AcceptedFile, document.value);
  if (!issues) return output.accepted;
  throw usageError(
    ...issues.map((issue) => {
      const where = (issue.path ?? []).map(({ key }) => key as string | number);
      return `${document.placeOf(where)} ${where.join('.')}: ${describeField(issue)}.`;
    }),
  );
}
