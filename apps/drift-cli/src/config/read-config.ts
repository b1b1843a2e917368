import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Policy } from '@env-drift/contracts';
import { defaultPolicy, validatePolicy } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../exit-error.ts';
import { readJsonDocument, type JsonDocument } from '../files/json-document.ts';
import { placeSentence } from '../files/place-sentence.ts';
import { readText } from '../files/read-text.ts';
import type { NamedFile } from '../files/refuse-same-file.ts';
import { isUrl } from '../sources/is-url.ts';
import { readAcceptances, type Acceptance } from './accepted-file.ts';
import { Config } from './config.ts';
import { describeField } from './describe-field.ts';
import { loadProgram } from './load-program.ts';

/**
 * A configuration, checked as a whole.
 *
 * @param path as it was typed
 * @throws ExitError with a line for each thing that is wrong: where, and what is expected
 */
export async function readConfig(path: string, cwd: string): Promise<Config> {
  const document = await readDocument(path, cwd);
  const { issues, output } = v.safeParse(Config, document.value);
  if (issues) {
    throw usageError(
      ...issues
        .flatMap((issue) => describe(issue))
        .map(
          ({ where, what }) =>
            `${document.placeOf(where)} ${where.join('.') || 'The configuration'}: ${what}`,
        ),
    );
  }
  return output;
}

type Where = (string | number)[];

/** Of a union that fits nowhere, what is wrong with the member that fits best. */
function describe(
  issue: v.BaseIssue<unknown>,
  above: Where = [],
): { where: Where; what: string }[] {
  const where = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((each) => describe(each, where));
  const name = where.at(-1);
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const hint =
    isUnknown && where.length === 1 ? didYouMean(String(name), Object.keys(Config.entries)) : '';
  return [{ where, what: `${describeField(issue)}.${hint}` }];
}

/** Where findings are accepted unless a configuration names another file. */
const ACCEPTED = 'drift.accepted.jsonc';

/** Every file that is read for a configuration, beside what programs import. */
export const filesOf = ({ accepted = ACCEPTED, from = {} }: Config, path: string): NamedFile[] => [
  { as: 'the configuration', path },
  { as: 'the accepted findings', path: accepted },
  ...Object.entries(from).map(([name, place]) => ({
    as: `the ${name}`,
    path: name === 'openapiBase' || isUrl(place) ? undefined : place,
  })),
];

/** What is accepted, of each finding where. None where the configuration names no file and there is none. */
export async function acceptancesOf(
  { accepted }: Config,
  cwd: string,
): Promise<readonly Acceptance[]> {
  const path = accepted ?? ACCEPTED;
  const isThere = existsSync(resolve(cwd, path));
  return isThere || accepted !== undefined ? readAcceptances(path, cwd) : [];
}

/** What a configuration says of how to judge, beside what is accepted somewhere. */
export async function policyOf(
  config: Config,
  aliases: Policy['host_aliases'],
  path: string,
  cwd: string,
): Promise<Policy> {
  const { production, rules, ignore } = config;
  const policy = {
    ...defaultPolicy,
    host_aliases: aliases,
    ...(production && { production }),
    ...(rules && { rules }),
    ...(ignore && { ignore }),
  };
  const read = validatePolicy(policy);
  if (read.ok) return read.policy;
  const document = await readDocument(path, cwd);
  throw usageError(...read.errors.map((error) => placeSentence(error, document)));
}

async function readDocument(
  path: string,
  cwd: string,
): Promise<Pick<JsonDocument, 'value' | 'placeOf' | 'placeOfText'>> {
  if (!/\.[cm]?[jt]s$/.test(path)) {
    return readJsonDocument(await readText(path, 'The configuration', cwd), path);
  }
  await readText(path, 'The configuration', cwd);
  return { value: await loadProgram(path, cwd), placeOf: () => path, placeOfText: () => undefined };
}
