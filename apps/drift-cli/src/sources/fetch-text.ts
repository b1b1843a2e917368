import { maskSecrets } from '@env-drift/contracts';
import { EXIT } from '../exit-code.ts';
import { ExitError, usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import { guardUrl, placesOf, portsOf, type Allowances } from '../sides/guard-url.ts';
import { fetchGuarded } from './fetch-guarded.ts';

const PATIENCE_MS = 30_000;

export const isUrl = (place: string): boolean => /^https?:\/\//i.test(place);

/**
 * A document that is a file or is fetched.
 *
 * @param what it is, as the beginning of a sentence
 * @throws ExitError
 */
export async function fetchText(
  place: string,
  what: string,
  cwd: string,
  allowances: Allowances,
  interruption: AbortSignal,
): Promise<string> {
  if (!isUrl(place)) return readText(place, what, cwd);
  guardUrl(place, what, allowances);
  const shown = maskSecrets(place);
  const { allowPrivate, allowTargets } = allowances;
  const reach = {
    allowedPrivateTargets: [...allowTargets, ...(allowPrivate ? placesOf([place]) : [])],
    allowedTargetPorts: portsOf([place]),
  };
  const signal = AbortSignal.any([interruption, AbortSignal.timeout(PATIENCE_MS)]);
  const got = await fetchGuarded(place, reach, signal);
  const text = got && 'answer' in got && got.answer.ok ? await readAll(got.answer) : undefined;
  if (interruption.aborted) throw new ExitError(EXIT.interrupted, `${what} ${shown} was not read.`);
  if (text !== undefined) return text;
  if (!got) throw usageError(`${what} ${shown} does not answer.`);
  if ('refused' in got) throw usageError(`${what} ${shown} is not fetched: ${got.refused}`);
  throw usageError(
    got.answer.ok
      ? `${what} ${shown} does not answer to its end.`
      : `${what} ${shown} answers ${got.answer.status}.`,
  );
}

const readAll = (answer: Response): Promise<string | undefined> =>
  answer.text().catch(() => undefined);
