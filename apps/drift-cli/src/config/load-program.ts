import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExitError, usageError } from '../exit-error.ts';

/**
 * Runs a configuration that is a program, as its owner means it to be.
 *
 * @returns its default export
 * @throws ExitError with the line, where Node tells it
 */
export async function loadProgram(path: string, cwd: string): Promise<unknown> {
  const file = resolve(cwd, path);
  let module: object;
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as object;
  } catch (error) {
    if (error instanceof ExitError) throw error;
    const { code, message, stack = '' } = toError(error);
    if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw usageError(
        `${path} needs Node 22.18 or newer, which reads TypeScript. Write drift.config.jsonc for this one.`,
      );
    }
    const [line] = stack.split(file).flatMap((after) => /^:\d+/.exec(after)?.[0] ?? []);
    throw usageError(`${path}${line ?? ''} cannot be run: ${message}`);
  }
  if ('default' in module) return module.default;
  throw usageError(`${path} has no default export: that is what a configuration is.`);
}

/** Anything can be thrown. */
const toError = (error: unknown): NodeJS.ErrnoException =>
  error instanceof Error ? error : new Error(String(error));
