import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

export function defineExplain(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  program
    .command('explain')
    .summary('say what a finding means')
    .description(
      'Shows what a finding means, why it matters and how to mend it; lists all of them without a code.',
    )
    .argument('[code]', 'such as cookie-differs')
    .option('--no-color', 'no colours; NO_COLOR says the same')
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import('./explain-command.ts');
      end(explainCommand(code, terminal));
    });
}
