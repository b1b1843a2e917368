import { maskSecrets } from '@env-drift/contracts';
import { EXIT } from '../exit-code.ts';
import { ExitError, usageError } from '../exit-error.ts';
import { readBytes } from '../files/read-bytes.ts';
import { toText } from '../files/read-text.ts';
import { guardUrl, placesOf, portsOf, type Allowances } from '../sides/guard-url.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import { isUrl } from './is-url.ts';
import { LARGEST_MIB, unpack } from './read-within.ts';

/** A document, and where it was found: after redirects, another place than it was looked for. */
export interface FoundText {
  text: string;
  place: string;
}

/**
 * A document that is a file or is fetched, gzip undone.
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
): Promise<FoundText> {
  const named = `${what} ${maskSecrets(place)}`;
  const found = isUrl(place)
    ? await fetchBytes(place, what, named, allowances, interruption)
    : { bytes: await readBytes(place, what, cwd), place };
  const bytes = unpack(found.bytes);
  if (bytes === undefined) throw usageError(`${named} is broken: it begins as gzip, and is none.`);
  if (bytes === 'too large') throw tooLarge(named);
  return { text: toText(bytes), place: found.place };
}

async function fetchBytes(
  place: string,
  what: string,
  named: string,
  allowances: Allowances,
  interruption: AbortSignal,
): Promise<{ bytes: Uint8Array; place: string }> {
  guardUrl(place, what, allowances);
  const { allowPrivate, allowTargets } = allowances;
  const reach = {
    allowedPrivateTargets: [...allowTargets, ...(allowPrivate ? placesOf([place]) : [])],
    allowedTargetPorts: portsOf([place]),
  };
  const got = await fetchGuarded(place, reach, interruption);
  if (interruption.aborted) throw new ExitError(EXIT.interrupted, `${named} was not read.`);
  if (!got) throw usageError(`${named} does not answer.`);
  if ('refused' in got) throw usageError(`${named} is not fetched: ${got.refused}`);
  const { url, status, body } = got;
  if (status < 200 || status > 299) throw usageError(`${named} answers ${status}.`);
  if (body === undefined) throw usageError(`${named} does not answer to its end.`);
  if (body === 'too large') throw tooLarge(named);
  return { bytes: body, place: url };
}

const tooLarge = (named: string) =>
  usageError(`${named} is larger than ${LARGEST_MIB} MiB. Give a part of it.`);
