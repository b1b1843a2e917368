import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { addSideOptions, type SideOptions } from './side-options.ts';

/** `drift watch` as it was typed. */
export interface WatchOptions extends SideOptions {
  every: string;
  count?: string;
}

export function defineWatch(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const command = program
    .command('watch')
    .summary('compare again and again, and tell what changes')
    .description('Compares one request every so often, and prints nothing but what has changed.')
    .argument('<left>', 'URL of the one side, such as staging')
    .argument('<right>', 'URL of the other side, by convention production')
    .option('--every <time>', 'from the end of one comparison to the next', '5m')
    .option('--count <n>', 'ends after so many; its exit code is that of the last')
    .option('--no-color', 'no colours; NO_COLOR says the same');
  addSideOptions(command).action(async (left: string, right: string, options: WatchOptions) => {
    const { watchCommand } = await import('./watch-command.ts');
    end(await watchCommand({ left, right }, options, terminal));
  });
}
