import { Command, CommanderError } from 'commander';
import { defineAccept } from './commands/define-accept.ts';
import { defineBaseline } from './commands/define-baseline.ts';
import { defineCompare } from './commands/define-compare.ts';
import { defineDoctor } from './commands/define-doctor.ts';
import { defineExplain } from './commands/define-explain.ts';
import { defineGate } from './commands/define-gate.ts';
import { defineInit } from './commands/define-init.ts';
import { defineSuite } from './commands/define-suite.ts';
import { defineWatch } from './commands/define-watch.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { ExitError } from './exit-error.ts';
import { refuseEmpty } from './refuse-empty.ts';
import type { Paper, Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { withoutValues } from './without-values.ts';

/** Runs one command line. Never rejects. */
export async function runProgram(args: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal = args.includes('--no-color')
    ? { ...given, paper: withoutColour(given.paper), aside: withoutColour(given.aside) }
    : given;
  let exitCode: ExitCode = EXIT.ok;
  const program = createProgram(terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end like this, too.
      return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    }
    if (error instanceof ExitError) {
      terminal.tell(`${error.message}\n`);
      return error.exitCode;
    }
    const trace = terminal.env['DRIFT_DEBUG'] ? `\n${String((error as Error).stack)}` : '';
    terminal.tell(`drift itself failed, which is its fault. DRIFT_DEBUG=1 shows where.${trace}\n`);
    return EXIT.failed;
  }
}

const withoutColour = (paper: Paper): Paper => ({ ...paper, colour: false });

function createProgram(terminal: Terminal, end: (exitCode: ExitCode) => void): Command {
  const program = new Command('drift')
    .description('Why does the same request behave differently in two environments?')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.tell,
      outputError: (text, write) => write(withoutValues(text)),
      getOutHelpWidth: () => terminal.paper.width,
      getErrHelpWidth: () => terminal.aside.width,
      getOutHasColors: () => terminal.paper.colour,
    })
    .showSuggestionAfterError()
    .hook('preAction', (_, command) => refuseEmpty(command))
    .addHelpText('after', exitCodes);
  for (const define of commands) define(program, terminal, end);
  return program;
}

const commands = [
  defineCompare,
  defineSuite,
  defineBaseline,
  defineGate,
  defineWatch,
  defineAccept,
  defineExplain,
  defineDoctor,
  defineInit,
];

const exitCodes = `
Exit codes:
  0    no drift at or above --fail-on
  1    drift
  2    the command line, a configuration or a target was refused: change it
  3    inconclusive: a side could not be observed
  4    drift itself failed
  130  stopped by Ctrl-C or SIGTERM; what was found so far is written`;
