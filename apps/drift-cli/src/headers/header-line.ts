import { usageError } from '../exit-error.ts';

/** A request field as somebody asked for it. */
export interface HeaderLine {
  /** As written. */
  name: string;
  value: string;
  /** Whether part of it came out of the environment, where credentials are kept: then it is never shown. */
  isFromEnvironment: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** RFC 9110 section 5.6.2 (token), and section 5.5 without what ends a line. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e]*$/;

/**
 * Reads `Name: value`. `${NAME}` stands for a variable of the environment, so that a credential is in no
 * history of a shell and in no configuration. What is wrong is told without the line, which may hold one.
 *
 * @param where names the line to whoever wrote it, such as an option
 * @example
 * readHeaderLine('Authorization: Bearer ${STAGING_TOKEN}', '--left-header', { STAGING_TOKEN: 't' })
 * // { name: 'Authorization', value: 'Bearer t', isFromEnvironment: true }
 * @throws ExitError
 */
export function readHeaderLine(line: string, where: string, env: Environment): HeaderLine {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).trim();
  if (!TOKEN.test(name)) {
    throw usageError(`${where} needs a name and a value, such as "Accept-Language: de".`);
  }
  const template = line.slice(colon + 1).trim();
  const value = template.replace(/\$\{(\w+)\}/g, (_, variable: string) => {
    const found = env[variable];
    if (found === undefined || found === '') {
      throw usageError(`${where} takes ${name} from the variable ${variable}, which is not set.`);
    }
    return found.trim();
  });
  if (!VALUE.test(value)) {
    throw usageError(`${where}: the value of ${name} may hold visible ASCII characters only.`);
  }
  return { name, value, isFromEnvironment: value !== template };
}

/**
 * The lines that a variable holds, one a line.
 *
 * @throws ExitError
 */
export const readHeaderVariable = (variable: string, env: Environment): HeaderLine[] =>
  (env[variable] ?? '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...readHeaderLine(line, variable, env), isFromEnvironment: true }));
