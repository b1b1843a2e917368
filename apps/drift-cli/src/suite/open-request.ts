import type { Side } from '@env-drift/contracts';
import { readRequestOptions } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import { readHeaderLine, readHeaderVariable } from '../headers/header-line.ts';
import { splitHeaders } from '../headers/split-headers.ts';
import { openAskedSide, type Reach } from '../sides/asked-side.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';
import type { Pacer } from './pacer.ts';
import { captureAgain } from './capture-again.ts';
import { joinUrl, type SuiteRequest } from './suite-request.ts';

/** What the sides of all requests have in common. */
export interface Manner {
  reach: Reach;
  pacer: Pacer;
  retries: number;
  env: Terminal['env'];
}

/**
 * A side of a request, which waits for its turn and is asked again where it was too busy.
 *
 * @throws ExitError
 */
export function openRequest(
  { pair, name, path, request, headers }: SuiteRequest,
  side: Side,
  { reach, pacer, retries, env }: Manner,
): OpenSide {
  const { url: base, label, headers: own } = pair[side];
  const url = joinUrl(base, path);
  const lines = [
    ...readHeaderVariable('DRIFT_HEADER', env),
    ...toLines(headers, name, env),
    ...readHeaderVariable(`DRIFT_${side.toUpperCase()}_HEADER`, env),
    ...toLines(own, `pairs.${side}`, env),
  ];
  const { shown, credentials } = splitHeaders(lines);
  const read = readRequestOptions({ ...request, headers: shown });
  if (!read.ok) throw usageError(...read.problems.map((problem) => `${name}: ${problem}.`));
  const open = openAskedSide(
    { side, url, request: read.options, credentials, ...(label !== undefined && { label }) },
    reach,
  );
  const { host } = new URL(url);
  const capture = async () => {
    await pacer(host, reach.signal);
    return open.capture();
  };
  return { ...open, capture: () => captureAgain(capture, retries, reach.signal) };
}

const toLines = (
  headers: Readonly<Record<string, string>> | undefined,
  where: string,
  env: Terminal['env'],
) =>
  Object.entries(headers ?? {}).map(([name, value]) =>
    readHeaderLine(`${name}: ${value}`, `headers of ${where}`, env),
  );
