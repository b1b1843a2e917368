import { usageError } from '../exit-error.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Baseline } from './baseline-file.ts';

/**
 * Who is let in and who is not get other answers, whatever was deployed in between: one that is asked with
 * other credentials than its baseline is not compared.
 *
 * @param file of the baseline
 * @throws ExitError
 */
export function refuseOtherCredentials(
  { credentials: kept = [] }: Baseline,
  { credentials: asked }: OpenSide,
  file: string,
): void {
  const forgotten = kept.filter((name) => !asked.includes(name));
  const further = asked.filter((name) => !kept.includes(name));
  if (forgotten.length > 0) {
    throw usageError(
      `${file} was saved with ${forgotten.join(', ')}, which is missing here. Ask with the same --header.`,
    );
  }
  if (further.length > 0) {
    throw usageError(
      `${file} was saved without ${further.join(', ')}, which is sent here. Leave it out, or save the baseline with it.`,
    );
  }
}
