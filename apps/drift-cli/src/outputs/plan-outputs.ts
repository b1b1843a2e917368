import { join, resolve } from 'node:path';
import { usageError } from '../exit-error.ts';
import { kindOf } from '../files/kind-of.ts';
import type { NamedFile } from '../files/refuse-same-file.ts';
import { FILE_NAMES, type Format } from '../formats/format.ts';

/** Where a report goes. */
export interface Outputs {
  /** What standard output holds. */
  stdout: Format;
  files: OutputFile[];
}

export interface OutputFile {
  format: Format;
  /** Absolute. */
  path: string;
  /** As it was typed. */
  shown: string;
}

/**
 * One format goes to standard output, or into the file that is named; several into as many files, or into
 * a directory. What is written into files leaves standard output to the reader; annotations are read
 * from there alone.
 *
 * @example
 * planOutputs(['json', 'html'], ['reports'], '/w')
 * // text on standard output, /w/reports/drift.json, /w/reports/drift.html
 * @throws ExitError
 */
export function planOutputs(
  formats: readonly Format[],
  paths: readonly string[],
  cwd: string,
): Outputs {
  const annotates = formats.includes('github');
  const stored = [...new Set(formats)].filter((format) => format !== 'github');
  if (paths.length === 0) {
    const shown = annotates ? ['github' as const, ...stored] : stored;
    if (shown.length > 1) {
      throw usageError('Several formats need a place each: name a directory with --output.');
    }
    return { stdout: shown[0] ?? 'text', files: [] };
  }
  const stdout = annotates ? 'github' : 'text';
  const [first = ''] = paths;
  const kept = stored.length > 0 || annotates ? stored : ['text' as const];
  if (
    kept.length > 0 &&
    paths.length === 1 &&
    (kept.length > 1 || isDirectory(resolve(cwd, first), first))
  ) {
    return {
      stdout,
      files: kept.map((format) => toFile(format, join(first, FILE_NAMES[format]), cwd)),
    };
  }
  if (kept.length === 0) {
    throw usageError(
      'github writes to standard output and needs no --output. Leave that out, or name a further --format for it.',
    );
  }
  if (paths.length !== kept.length) {
    throw usageError(
      `There are ${kept.length} formats for files and ${paths.length} times --output: name one file for each format, or one directory.`,
    );
  }
  return { stdout, files: kept.map((format, index) => toFile(format, paths[index]!, cwd)) };
}

/** The files of a report, to tell them from others. */
export const namesOf = ({ files }: Outputs): NamedFile[] =>
  files.map(({ shown }) => ({ as: '--output', path: shown }));

const toFile = (format: Format, shown: string, cwd: string): OutputFile => ({
  format,
  path: resolve(cwd, shown),
  shown,
});

const isDirectory = (path: string, shown: string) =>
  /[/\\]$/.test(shown) || kindOf(path) === 'directory';
