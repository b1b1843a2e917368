import { EXIT, type ExitCode } from './exit-code.ts';

/** Ends a command: one plain sentence a line, what happened and what to do. */
export class ExitError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command line, a configuration or a target is not as it has to be. */
export const usageError = (...sentences: string[]): ExitError =>
  new ExitError(EXIT.usage, sentences.join('\n'));
