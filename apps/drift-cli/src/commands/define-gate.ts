import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { addAskOptions, type AskOptions } from './define-baseline.ts';
import type { ReportOptions } from './shared-options.ts';

/** `drift gate` as it was typed. */
export interface GateOptions extends AskOptions {
  before: string;
  after: string;
  rollback?: string;
  rollbackTimeout: string;
  verify: boolean;
  environment: string;
  yes: boolean;
  policy?: string;
  failOn: ReportOptions['failOn'];
  output?: string;
}

export function defineGate(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const command = program
    .command('gate')
    .summary('judge a deploy, and roll it back')
    .description(
      'Run after a deploy: compares how it answers with how it was, and where that is drift, calls a command that rolls it back, once.',
    )
    .requiredOption(
      '--before <place>',
      'URL of the old version, or what drift baseline save has kept',
    )
    .requiredOption('--after <url>', 'URL of the new version')
    .option('--rollback <command>', 'for a shell; called once, and only where drift is proven')
    .option('--rollback-timeout <time>', 'how long it may take', '10m')
    .option('--verify', 'compares again after the rollback', false)
    .option('--environment <name>', 'what is deployed to; production is asked about', 'production')
    .option('--yes', 'rolls production back without asking', false)
    .option('--policy <file>', 'how differences are weighed and which are accepted, as JSON')
    .option('--fail-on <severity>', 'critical, warn or info', 'critical')
    .option('--output <file>', 'all of it as one JSON report')
    .option('--no-color', 'no colours; NO_COLOR says the same');
  addAskOptions(command).action(async (options: GateOptions) => {
    const { gateCommand } = await import('./gate-command.ts');
    end(await gateCommand(options, terminal));
  });
}
