import type { AskOptions } from '../commands/define-baseline.ts';
import { readHeaderLine, readHeaderVariable } from '../headers/header-line.ts';
import { splitHeaders, type SplitHeaders } from '../headers/split-headers.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What one environment is asked with.
 *
 * @throws ExitError
 */
export const readFields = (
  { header }: Pick<AskOptions, 'header'>,
  { env }: Pick<Terminal, 'env'>,
): SplitHeaders =>
  splitHeaders([
    ...readHeaderVariable('DRIFT_HEADER', env),
    ...header.map((line) => readHeaderLine(line, '--header', env)),
  ]);
