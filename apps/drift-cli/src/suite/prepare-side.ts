import type { Side } from '@env-drift/contracts';
import { readRequestOptions } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import { readHeaderLine, readHeaderVariable } from '../headers/header-line.ts';
import { splitHeaders } from '../headers/split-headers.ts';
import { openAskedSide, type Reach } from '../sides/asked-side.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';
import { captureAgain } from './capture-again.ts';
import type { Pacer } from './pacer.ts';
import { joinUrl, type AskedManner, type SuiteRequest } from './suite-request.ts';

/** How all requests of a thread are sent. */
export interface Sending {
  reach: Reach;
  pacer: Pacer;
  retries: number;
}

/**
 * Opens one side of the requests that are asked for in one manner: each waits for its turn, and is asked
 * again where the side was too busy.
 *
 * @param name of one of them, to tell what is wrong
 * @throws ExitError
 */
export function prepareSide(
  { pair, request, headers }: AskedManner,
  side: Side,
  name: string,
  env: Terminal['env'],
): (asked: SuiteRequest, sending: Sending) => OpenSide {
  const { url: base, label, headers: own } = pair[side];
  const lines = [
    ...readHeaderVariable('DRIFT_HEADER', env),
    ...toLines(headers, name, env),
    ...readHeaderVariable(`DRIFT_${side.toUpperCase()}_HEADER`, env),
    ...toLines(own, `pairs.${side}`, env),
  ];
  const { shown, credentials } = splitHeaders(lines);
  const read = readRequestOptions({ ...request, headers: shown });
  if (!read.ok) throw usageError(...read.problems.map((problem) => `${name}: ${problem}.`));
  const alike = { side, request: read.options, credentials, ...(label !== undefined && { label }) };
  const { host } = new URL(base);
  return ({ path }, { reach, pacer, retries }) => {
    const open = openAskedSide({ ...alike, url: joinUrl(base, path) }, reach);
    const capture = async () => {
      await pacer(host, reach.signal);
      return open.capture();
    };
    return { ...open, capture: () => captureAgain(capture, retries, reach.signal) };
  };
}

const toLines = (
  headers: Readonly<Record<string, string>> | undefined,
  where: string,
  env: Terminal['env'],
) =>
  Object.entries(headers ?? {}).map(([name, value]) =>
    readHeaderLine(`${name}: ${value}`, `headers of ${where}`, env),
  );
