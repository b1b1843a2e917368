import { EXIT, type ExitCode } from './exit-code.ts';
import { printableLine } from './printable.ts';

/**
 * Ends a command: one plain sentence a line, what happened and what to do. What is quoted in one may come from
 * anywhere, and makes no further line.
 */
export class ExitError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, ...sentences: string[]) {
    super(sentences.map(printableLine).join('\n'));
    this.exitCode = exitCode;
  }
}

/** The command line, a configuration or a target is not as it has to be. */
export const usageError = (...sentences: string[]): ExitError =>
  new ExitError(EXIT.usage, ...sentences);
