import type { Command } from 'commander';
import { usageError } from './exit-error.ts';

/**
 * An option that is given nothing, or blanks, is most often a variable of a shell that is not set: then the policy, or the
 * rollback, that somebody relies on would silently not be there.
 *
 * @throws ExitError
 */
export function refuseEmpty(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const isEmpty = (each: unknown) => typeof each === 'string' && each.trim() === '';
    if (values.some(isEmpty))
      throw usageError(`${option.long} is empty. Give it a value, or leave it out.`);
  }
}
