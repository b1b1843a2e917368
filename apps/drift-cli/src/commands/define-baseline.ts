import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { addReportOptions, collect, type ReportOptions } from './shared-options.ts';

/** How one environment is asked. */
export interface AskOptions {
  header: string[];
  label?: string;
  method?: string;
  samples: string;
  timeout?: string;
  allowPrivate: boolean;
  allowTarget: string[];
}

export interface SaveOptions extends AskOptions {
  output: string;
}

export interface CompareBaselineOptions extends AskOptions, ReportOptions {
  baseline: string;
  policy?: string;
  explain: boolean;
}

export function defineBaseline(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const baseline = program
    .command('baseline')
    .summary('compare one environment with how it was')
    .description(
      'Keeps what an environment answers, such as before a deploy, and compares it with itself later.',
    );
  addAskOptions(baseline.command('save'))
    .argument('<url>', 'of the environment')
    .description('Asks once, and keeps what was seen: no body, no cookie value, no credential.')
    .requiredOption('--output <file>', 'where it is kept')
    .action(async (url: string, options: SaveOptions) => {
      const { saveBaseline } = await import('./baseline-command.ts');
      end(await saveBaseline(url, options, terminal));
    });
  const compare = addAskOptions(baseline.command('compare'))
    .argument('<url>', 'of the environment')
    .description('Asks again, and says what differs from what was kept.')
    .requiredOption('--baseline <file>', 'what drift baseline save has kept')
    .option('--policy <file>', 'how differences are weighed and which are accepted, as JSON')
    .option('--explain', 'say the likely causes, and what to do', false);
  addReportOptions(compare).action(async (url: string, options: CompareBaselineOptions) => {
    const { compareBaseline } = await import('./baseline-command.ts');
    end(await compareBaseline(url, options, terminal));
  });
}

/** For a command that asks one environment. */
export const addAskOptions = (command: Command): Command =>
  command
    .option('-H, --header <line>', '"Name: value"; may be repeated', collect, [])
    .option('--label <name>', 'what the environment is called')
    .option('--method <method>', 'GET or HEAD (default: "GET")')
    .option('--samples <n>', 'how often it is asked, 1 to 5', '1')
    .option('--timeout <time>', '10s, 1500ms (default: "10s")')
    .option('--allow-private', 'loopback and private targets may be asked', false)
    .option(
      '--allow-target <host:port>',
      'a further place that redirects may lead to',
      collect,
      [],
    );
