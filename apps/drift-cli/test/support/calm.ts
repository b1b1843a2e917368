import { join } from 'node:path';

/** A busy machine must not fail a test: how long an answer takes is not counted. */
export const calmPolicy = join(import.meta.dirname, 'calm-policy.json');
const calmConfig = join(import.meta.dirname, 'calm.config.jsonc');

/** A command line with what keeps times out of it, where it has not said how to judge. */
export function calm([command = '', ...args]: readonly string[]): string[] {
  if (args.includes('--policy') || args.includes('--server') || args.includes('--help')) {
    return [command, ...args];
  }
  const judges =
    ['compare', 'watch', 'gate'].includes(command) ||
    (command === 'baseline' && args[0] === 'compare');
  if (judges) return [command, ...args, '--policy', calmPolicy];
  const isUnconfigured = args.includes('--left') && args[0]!.startsWith('-');
  return command === 'suite' && isUnconfigured
    ? [command, calmConfig, ...args]
    : [command, ...args];
}
