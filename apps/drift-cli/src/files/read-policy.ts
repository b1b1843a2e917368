import type { Policy } from '@env-drift/contracts';
import { defaultPolicy, validatePolicy } from '@env-drift/diff-engine';
import { usageError } from '../exit-error.ts';
import { readJsonDocument } from './json-document.ts';
import { placeSentence } from './place-sentence.ts';
import { readText } from './read-text.ts';

/**
 * A policy out of a file; what it does not say is as it is by default.
 *
 * @throws ExitError with a line for each thing that is wrong
 */
export async function readPolicy(path: string, cwd: string): Promise<Policy> {
  const document = readJsonDocument(await readText(path, 'The policy', cwd), path);
  const read = validatePolicy(withDefaults(document.value));
  if (read.ok) return read.policy;
  throw usageError(...read.errors.map((error) => placeSentence(error, document)));
}

const withDefaults = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? { ...defaultPolicy, ...given, ...withAliases(given) }
    : given;

/** A team that names the hosts of one side has none to name of the other. */
function withAliases(given: object) {
  const aliases = 'host_aliases' in given ? given.host_aliases : undefined;
  return typeof aliases === 'object' && aliases !== null
    ? { host_aliases: { ...defaultPolicy.host_aliases, ...aliases } }
    : {};
}
