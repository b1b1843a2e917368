import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

/** `drift doctor` as it was typed. */
export interface DoctorOptions {
  allowPrivate: boolean;
}

export function defineDoctor(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  program
    .command('doctor')
    .summary('find out what keeps drift from working')
    .description(
      'Checks Node, the configuration, proxy, certificates, DNS and whether the targets answer, and says how to mend each.',
    )
    .argument('[url...]', 'targets; those of the configuration where none is given')
    .option('--allow-private', 'loopback and private targets may be asked', false)
    .option('--no-color', 'no colours; NO_COLOR says the same')
    .action(async (urls: string[], options: DoctorOptions) => {
      const { doctorCommand } = await import('./doctor-command.ts');
      end(await doctorCommand(urls, options, terminal));
    });
}
