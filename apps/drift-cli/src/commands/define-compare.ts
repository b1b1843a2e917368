import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { addReportOptions, type ReportOptions } from './shared-options.ts';
import { addSideOptions, type SideOptions } from './side-options.ts';

/** `drift compare` as it was typed; the values are judged by the command. */
export interface CompareOptions extends SideOptions, ReportOptions {
  harLeft?: string;
  harRight?: string;
  harLeftEntry?: string;
  harRightEntry?: string;
  explain: boolean;
  server?: string;
}

/** The options of `drift compare`; what it does is loaded when it is asked for. */
export function defineCompare(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const command = program
    .command('compare')
    .summary('compare one request on two sides')
    .description(
      'Asks both sides the same at the same moment, and says what differs in what their answers mean.',
    )
    .argument('[left]', 'URL of the one side, such as staging')
    .argument('[right]', 'URL of the other side, by convention production')
    .option('--har-left <file>', 'a recording in place of the left URL')
    .option('--har-right <file>', 'a recording in place of the right URL')
    .option('--har-left-entry <n>', 'which request of it; the page itself where it is not given')
    .option('--har-right-entry <n>', 'which request of it; the page itself where it is not given')
    .option(
      '--server <url>',
      'a deployed instance compares, and remembers; it is sent no credentials',
    )
    .option('--explain', 'say the likely causes, and what to do', false);
  addReportOptions(addSideOptions(command)).addHelpText('after', notes);
  command.action(
    async (left: string | undefined, right: string | undefined, options: CompareOptions) => {
      const { compareCommand } = await import('./compare-command.ts');
      end(await compareCommand({ left, right }, options, terminal));
    },
  );
}

const notes = `
Credentials:
  \${NAME} in the value of a header is taken from the environment; DRIFT_HEADER,
  DRIFT_LEFT_HEADER and DRIFT_RIGHT_HEADER hold whole lines. They are sent to that side's
  own origin alone, never after a redirect to another one, and shown and kept nowhere.

Examples:
  drift compare https://staging.example.com/ https://www.example.com/
  drift compare --left-header 'Authorization: Bearer \${STAGING_TOKEN}' <left> <right>
  drift compare --format sarif --format junit --output reports <left> <right>
  drift compare --har-left before.har --har-right after.har`;
