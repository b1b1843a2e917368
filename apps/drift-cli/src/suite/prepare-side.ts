import type { Side } from '@env-drift/contracts';
import { readRequestOptions } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import { readHeaderLine, readHeaderVariable, type HeaderLine } from '../headers/header-line.ts';
import { secretsOf } from '../headers/secrets-of.ts';
import { splitHeaders } from '../headers/split-headers.ts';
import { openAskedSide, type Reach } from '../sides/asked-side.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';
import { captureAgain } from './capture-again.ts';
import { joinUrl, type AskedManner, type SuiteRequest } from './suite-request.ts';

/** How all requests of a thread are sent. */
export interface Sending {
  reach: Reach;
  retries: number;
}

/** One side of the requests that are asked for in one manner. */
export interface PreparedSide {
  /** The values of its credentials. */
  secrets: readonly string[];
  /** @param secrets of all sides of the suite */
  open(asked: SuiteRequest, sending: Sending, secrets: readonly string[]): OpenSide;
}

/**
 * Prepares to open one side of the requests that are asked for in one manner: each is asked again where
 * the side was too busy.
 *
 * @param name of one of them, to tell what is wrong
 * @throws ExitError
 */
export function prepareSide(
  { pair, request, headers }: AskedManner,
  side: Side,
  name: string,
  env: Terminal['env'],
): PreparedSide {
  const { url: base, label } = pair[side];
  const { shown, credentials } = splitHeaders(linesOf({ pair, headers }, side, name, env));
  const read = readRequestOptions({ ...request, headers: shown });
  if (!read.ok) throw usageError(...read.problems.map((problem) => `${name}: ${problem}.`));
  const { origin } = new URL(base);
  const named = { side, ...(label !== undefined && { label }) };
  const alike = { ...named, request: read.options, credentials, origin };
  return {
    secrets: secretsOf(credentials),
    open({ path }, { reach, retries }, secrets) {
      const open = openAskedSide({ ...alike, secrets, url: joinUrl(base, path) }, reach);
      return { ...open, capture: () => captureAgain(open.capture, retries, reach.signal) };
    },
  };
}

/**
 * The request fields of a side, as they are sent: those of both sides first, of two with one name the later
 * one counts.
 *
 * @throws ExitError
 */
export const linesOf = (
  { pair, headers }: Pick<AskedManner, 'pair' | 'headers'>,
  side: Side,
  name: string,
  env: Terminal['env'],
): HeaderLine[] => [
  ...readHeaderVariable('DRIFT_HEADER', env),
  ...toLines(headers, name, env),
  ...readHeaderVariable(`DRIFT_${side.toUpperCase()}_HEADER`, env),
  ...toLines(pair[side].headers, `pairs.${side}`, env),
];

const toLines = (
  headers: Readonly<Record<string, string>> | undefined,
  where: string,
  env: Terminal['env'],
) =>
  Object.entries(headers ?? {}).map(([name, value]) =>
    readHeaderLine(`${name}: ${value}`, `headers of ${where}`, env),
  );
