import { usageError } from '../exit-error.ts';
import { saltedKey } from '../headers/salted-key.ts';
import type { SplitHeaders } from '../headers/split-headers.ts';
import type { Baseline } from './baseline-file.ts';

/**
 * The fields to ask with, where they have the credentials of a baseline. Who is let in and who is not get other
 * answers, whatever was deployed in between: one that is asked with other credentials is not compared. A field
 * with the same value is the same, typed in one run and out of a variable in the other: it is shown where the
 * baseline shows it, and nowhere else.
 *
 * @param file of the baseline
 * @throws ExitError
 */
export function sameCredentials(
  { credentials: kept, samples }: Baseline,
  asked: SplitHeaders,
  file: string,
): SplitHeaders {
  const keys = kept?.keys ?? {};
  const shownThen = samples[0]!.request.headers;
  const same: SplitHeaders = { shown: { ...asked.shown }, credentials: { ...asked.credentials } };
  const names = new Set([...Object.keys(keys), ...Object.keys(asked.credentials)]);
  for (const name of [...names].sort()) {
    const value = asked.credentials[name] ?? asked.shown[name];
    const key = keys[name];
    if (value === undefined) {
      throw usageError(
        `${file} was saved with ${name}, which is missing here. Ask with the same --header.`,
      );
    }
    if (key === undefined && shownThen[name] === undefined) {
      throw usageError(
        `${file} was saved without ${name}, which is sent here. Leave it out, or save the baseline with it.`,
      );
    }
    const isSame =
      key === undefined ? shownThen[name] === value : saltedKey(value, kept!.salt) === key;
    if (!isSame) {
      throw usageError(
        `${file} was saved with another value of ${name}. Ask with the same one, or save the baseline with this one.`,
      );
    }
    delete same.shown[name];
    delete same.credentials[name];
    (key === undefined ? same.shown : same.credentials)[name] = value;
  }
  return same;
}
