import { styleText } from 'node:util';

/** As much of a process as the commands know. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error, which nobody parses. */
  tell(text: string): void;
  /** How many bytes of what was told nobody has taken yet. */
  untold(): number;
  /** What standard output is written on. */
  paper: Paper;
  /** What standard error is written on. */
  aside: Paper;
  /** Whether a person looks at standard error. */
  isWatched: boolean;
  /** Aborts where somebody stops the command: Ctrl-C, SIGTERM. */
  signal: AbortSignal;
  /** Aborts where nobody reads standard output any more. */
  unread: AbortSignal;
}

/** What text is written on. */
export interface Paper {
  /** Columns. */
  width: number;
  colour: boolean;
}

export type Style = Parameters<typeof styleText>[0];
export type Ink = (style: Style, text: string) => string;

/** Colours text where the paper takes colours. */
export const inkFor =
  ({ colour }: Paper): Ink =>
  (style, text) =>
    // Node has to be kept from judging by its own standard output what is written elsewhere.
    colour ? styleText(style, text, { validateStream: false }) : text;

const NARROWEST = 40;
const WIDEST = 120;
/** In a pipe nobody knows. */
const UNKNOWN_WIDTH = 100;

/**
 * How wide, and whether coloured, text for a stream may be.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function paperFor(
  stream: { isTTY?: boolean; columns?: number },
  env: Terminal['env'],
): Paper {
  const columns = stream.columns || Number(env['COLUMNS']) || UNKNOWN_WIDTH;
  return {
    width: Math.min(Math.max(columns, NARROWEST), WIDEST),
    colour:
      !env['NO_COLOR'] && (isForced(env) || (stream.isTTY === true && env['TERM'] !== 'dumb')),
  };
}

const isForced = ({ FORCE_COLOR }: Terminal['env']) =>
  FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
