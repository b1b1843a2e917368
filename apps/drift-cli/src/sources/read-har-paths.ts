import { listHarEntries } from '@env-drift/probe-providers';
import { usageError } from '../exit-error.ts';
import { pathsBelow, type FoundPaths } from './found-paths.ts';

/**
 * What a recording asked for with GET. A URL that held a secret is left out: it is not shown, and without it
 * another one would be asked.
 *
 * @throws ExitError
 */
export function readHarPaths(
  recording: unknown,
  place: string,
  bases: readonly string[],
): FoundPaths {
  const listing = listHarEntries(recording);
  if (!listing.ok) throw usageError(...listing.problems.map((problem) => `${place}: ${problem}`));
  const urls = listing.entries.filter(({ method }) => method === 'GET').map(({ url }) => url);
  const known = urls.filter((url) => !url.includes('***'));
  const found = pathsBelow(known, bases, 'the recording');
  const secret = urls.length - known.length;
  return {
    paths: found.paths,
    notes: [...found.notes, ...(secret > 0 ? [`${secret} URLs of ${place} hold a secret.`] : [])],
  };
}
