import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** `drift accept` as it was typed. */
export interface AcceptOptions {
  from: string;
  reason: string;
  until?: string;
  everywhere: boolean;
  file: string;
}

export function defineAccept(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  program
    .command('accept')
    .summary('live with a finding for a time')
    .description(
      'Writes findings of a report down as accepted where the report has them, with a reason and a day on which that ends. drift suite reads the file.',
    )
    .argument('<finding...>', 'fingerprints, as reports show them in brackets, or codes')
    .requiredOption('--from <report>', 'a report that drift wrote with --format json')
    .requiredOption('--reason <text>', 'why it may stay')
    .option('--until <day>', 'such as 2027-03-31, or "never" (default: in 90 days)')
    .option('--everywhere', 'on every path of every pair, later ones too', false)
    .option('--file <path>', 'where accepted findings are kept', 'drift.accepted.jsonc')
    .action(async (findings: string[], options: AcceptOptions) => {
      const { acceptCommand } = await import('./accept-command.ts');
      end(await acceptCommand(findings, options, terminal));
    });
}
