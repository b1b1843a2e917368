import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { addReportOptions, collect, type ReportOptions } from './shared-options.ts';

/** `drift suite` as it was typed: what is given goes before what the configuration says. */
export interface SuiteOptions extends Omit<ReportOptions, 'failOn'> {
  failOn?: ReportOptions['failOn'];
  left?: string;
  right?: string;
  path: string[];
  list?: string;
  sitemap?: string;
  openapi?: string;
  openapiBase?: string;
  har?: string;
  concurrency?: string;
  rate?: string;
  retries?: string;
  resume?: string;
  allowPrivate: boolean;
  allowTarget: string[];
}

export function defineSuite(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const command = program
    .command('suite')
    .summary('compare many requests')
    .description(
      'Compares every path of a configuration on both sides of its pairs. What drifts on many paths is told once.',
    )
    .argument(
      '[config]',
      'drift.config.jsonc or .ts; the one of this directory where none is given',
    )
    .option(
      '--left <url>',
      'base of the left side, in place of the pairs of a configuration; asked with the fields of that side of the first pair, credentials too',
    )
    .option('--right <url>', 'base of the right side; likewise')
    .option(
      '--path <path>',
      'a path, in place of those of the configuration and its pairs; may be repeated',
      collect,
      [],
    )
    .option('--list <file>', 'a file with one path or URL a line')
    .option('--sitemap <place>', 'file or URL of a sitemap.xml')
    .option('--openapi <place>', 'file or URL of an OpenAPI document: its GET operations')
    .option(
      '--openapi-base <path>',
      'what its paths are below, in place of what its servers say; / for nothing',
    )
    .option('--har <file>', 'a recording of a browser: its GET requests')
    .option('--concurrency <n>', 'requests to one host at the same time (default: 4)')
    .option('--rate <n>', 'requests to one host in a second (default: no limit)')
    .option('--retries <n>', 'how often a side that is too busy is asked again (default: 1)')
    .option('--resume <file>', 'keeps what is done in this file, and goes on from it for a day')
    .option('--allow-private', 'loopback and private targets may be asked', false)
    .option(
      '--allow-target <host:port>',
      'a further place that redirects may lead to, beside those of the configuration',
      collect,
      [],
    );
  addReportOptions(command);
  command.action(async (config: string | undefined, options: SuiteOptions) => {
    const { suiteCommand } = await import('./suite-command.ts');
    // What nobody typed must not go before what the configuration says.
    if (command.getOptionValueSource('failOn') === 'default') delete options.failOn;
    end(await suiteCommand(config, options, terminal));
  });
}
