import { InvalidArgumentError, Option, type Command } from 'commander';
import { FORMATS, type Format } from '../formats/format.ts';

/** How a report is judged and where it goes: the same for every command that compares. */
export interface ReportOptions {
  failOn: 'critical' | 'warn' | 'info' | 'never';
  format: Format[];
  output: string[];
  quiet: boolean;
}

export const addReportOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--fail-on <severity>', 'drift of this severity or a higher one exits with 1')
        .choices(['critical', 'warn', 'info', 'never'])
        .default('critical'),
    )
    .addOption(
      new Option('--format <format>', `${FORMATS.join(', ')}; may be repeated`)
        .argParser(collectFormats)
        .default([], 'text'),
    )
    .option('--output <path>', 'a file for each format, or one directory', collect, [])
    .option('--no-color', 'no colours; NO_COLOR says the same')
    .option('--quiet', 'the verdict alone', false);

/** Gathers an option that may be repeated. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

function collectFormats(value: string, before: readonly Format[]): Format[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isFormat(name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`Allowed are ${FORMATS.join(', ')}.`);
  }
  return [...before, ...names.filter(isFormat)];
}

const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);
