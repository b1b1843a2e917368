import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** `drift init` as it was typed. */
export interface InitOptions {
  yes: boolean;
  force: boolean;
  left?: string;
  right?: string;
}

export function defineInit(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  program
    .command('init')
    .summary('write a configuration')
    .description('Writes a drift.config.jsonc with remarks, by asking at most four questions.')
    .option('--left <url>', 'base of the left side, such as staging')
    .option('--right <url>', 'base of the right side, by convention production')
    .option('--yes', 'asks nothing', false)
    .option('--force', 'writes over what is there', false)
    .action(async (options: InitOptions) => {
      const { initCommand } = await import('./init-command.ts');
      end(await initCommand(options, terminal));
    });
}
