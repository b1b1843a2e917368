import { AcceptedFinding } from '@env-drift/contracts';
import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readJsonDocument } from '../files/json-document.ts';
import { readText } from '../files/read-text.ts';
import { describeField } from './describe-field.ts';

/** A place on which a finding is accepted: patterns of target URLs, in which `*` stands for any run of characters. */
const AcceptedPlace = v.union(
  [
    /** Of either side, whatever the other one is. */
    v.string(),
    /** Of both sides; one that is left out may be any. */
    v.pipe(
      v.strictObject({
        /** The name of the pair, as reports have it; one that is left out may be any. */
        pair: v.optional(v.string()),
        left: v.optional(v.string()),
        right: v.optional(v.string()),
      }),
      v.check(
        ({ left, right }) => left !== undefined || right !== undefined,
        'must name left, right or both',
      ),
    ),
  ],
  'must be a URL, or an object with left and right',
);
export type AcceptedPlace = v.InferOutput<typeof AcceptedPlace>;

/** A finding that a team lives with: what it is, for whoever reads the file, and what counts. */
export const Acceptance = v.pipe(
  v.strictObject({
    ...AcceptedFinding.entries,
    code: v.optional(v.string()),
    message: v.optional(v.string()),
    /** Where it is. */
    urls: v.optional(v.pipe(v.array(AcceptedPlace), v.minLength(1, 'must name at least one URL'))),
    /** In place of `urls`: on every path of every pair, later ones too. */
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
