import { readRequestOptions, type RequestOptions, type Side } from '@env-drift/contracts';
import { parseAllowedPrivateTargets } from '@env-drift/probe-providers';
import type { CompareOptions } from '../commands/define-compare.ts';
import type { SideOptions } from '../commands/side-options.ts';
import { usageError } from '../exit-error.ts';
import { readHeaderLine, readHeaderVariable, type HeaderLine } from '../headers/header-line.ts';
import { secretsOf } from '../headers/secrets-of.ts';
import { splitHeaders, type SplitHeaders } from '../headers/split-headers.ts';
import { openAskedSide, type Reach } from '../sides/asked-side.ts';
import { guardUrl, placesOf, portsOf, type Allowances } from '../sides/guard-url.ts';
import { openRecordedSide } from '../sides/recorded-side.ts';
import type { OpenSide } from '../sides/side.ts';
import type { Terminal } from '../terminal.ts';
import { readEntry, readTime } from './read-values.ts';

const SIDES = ['left', 'right'] as const;

type Recordings = Pick<CompareOptions, 'harLeft' | 'harRight' | 'harLeftEntry' | 'harRightEntry'>;

/**
 * Both sides as the command line names them: each a URL, or a recording.
 *
 * @throws ExitError
 */
export async function readSides(
  places: { left: string | undefined; right: string | undefined },
  options: SideOptions & Recordings,
  terminal: Terminal,
): Promise<Record<Side, OpenSide>> {
  const files = { left: options.harLeft, right: options.harRight };
  const urls = placeUrls(places, files);
  for (const side of SIDES) {
    if (urls[side] === undefined) continue;
    guardUrl(urls[side], `The ${side} URL`, readAllowances(options));
  }
  const asked = SIDES.flatMap((side) => urls[side] ?? []);
  const reach = reachOf(asked, options, terminal);
  const split = {
    left: urls.left === undefined ? NOT_ASKED : splitHeaders(headersOf('left', options, terminal)),
    right:
      urls.right === undefined ? NOT_ASKED : splitHeaders(headersOf('right', options, terminal)),
  };
  const secrets = SIDES.flatMap((side) => secretsOf(split[side].credentials));
  const open = async (side: Side): Promise<OpenSide> => {
    const label = side === 'left' ? options.leftLabel : options.rightLabel;
    const named = { side, ...(label !== undefined && { label }) };
    const path = files[side];
    if (path !== undefined) {
      if ((side === 'left' ? options.leftHeader : options.rightHeader).length > 0) {
        throw usageError(`--${side}-header cannot be asked of a recording. Leave it out.`);
      }
      const entry = side === 'left' ? options.harLeftEntry : options.harRightEntry;
      const index = readEntry(entry, `--har-${side}-entry`);
      return openRecordedSide({ ...named, path, entry: index, secrets }, terminal.cwd);
    }
    const { shown, credentials } = split[side];
    const request = readRequest(options, shown);
    const url = urls[side]!;
    const { origin } = new URL(url);
    return openAskedSide({ ...named, url, origin, request, credentials, secrets }, reach);
  };
  return { left: await open('left'), right: await open('right') };
}

/** What a recording is asked with. */
const NOT_ASKED: SplitHeaders = { shown: {}, credentials: {} };

/** What an option lets a probe do beyond public hosts. */
type ReachOptions = Pick<SideOptions, 'allowPrivate' | 'allowTarget' | 'timeout'>;

/** @throws ExitError */
export function readAllowances({
  allowPrivate,
  allowTarget,
}: Omit<ReachOptions, 'timeout'>): Allowances {
  const { targets, invalid } = parseAllowedPrivateTargets(allowTarget.join());
  if (invalid.length === 0) return { allowPrivate, allowTargets: targets };
  throw usageError(`--allow-target needs host:port, such as localhost:3000, not "${invalid[0]}".`);
}

/**
 * How far probes of these URLs go.
 *
 * @throws ExitError
 */
export function reachOf(
  urls: readonly string[],
  options: ReachOptions,
  { signal }: Terminal,
): Reach {
  const { allowPrivate, allowTargets } = readAllowances(options);
  return {
    allowedPrivateTargets: [...allowTargets, ...(allowPrivate ? placesOf(urls) : [])],
    allowedTargetPorts: portsOf(urls),
    timeoutMs: options.timeout === undefined ? undefined : readTime(options.timeout, '--timeout'),
    signal,
  };
}

/**
 * Which URL is whose: with a recording for one side, the one URL is the other's.
 *
 * @throws ExitError
 */
export function placeUrls(
  { left, right }: { left: string | undefined; right: string | undefined },
  files: Readonly<Record<Side, string | undefined>>,
): { left: string | undefined; right: string | undefined } {
  const given = [left, right].filter((url) => url !== undefined);
  const wanted = SIDES.filter((side) => files[side] === undefined);
  if (given.length !== wanted.length) {
    throw usageError(
      wanted.length === 2
        ? `Two URLs are needed; ${given.length} given. See drift compare --help.`
        : `Beside ${wanted.length === 1 ? 'one recording, one URL is' : 'two recordings, no URL is'} needed; ${given.length} given.`,
    );
  }
  const urls: { left: string | undefined; right: string | undefined } = {
    left: undefined,
    right: undefined,
  };
  wanted.forEach((side, index) => (urls[side] = given[index]));
  return urls;
}

/** Those of both sides first: of two with one name, the later one counts. */
export function headersOf(side: Side, options: SideOptions, { env }: Terminal): HeaderLine[] {
  const own = side === 'left' ? options.leftHeader : options.rightHeader;
  const option = `--${side}-header`;
  return [
    ...readHeaderVariable('DRIFT_HEADER', env),
    ...options.header.map((line) => readHeaderLine(line, '--header', env)),
    ...readHeaderVariable(`DRIFT_${side.toUpperCase()}_HEADER`, env),
    ...own.map((line) => readHeaderLine(line, option, env)),
  ];
}

export function readRequest(options: SideOptions, headers: Record<string, string>): RequestOptions {
  const { method, preflight, preflightMethod = 'GET', preflightHeader } = options;
  if (preflight === undefined && (options.preflightMethod || preflightHeader.length > 0)) {
    throw usageError('--preflight-method and --preflight-header need --preflight <origin>.');
  }
  const read = readRequestOptions({
    headers,
    ...(method !== undefined && { method: method.toUpperCase() }),
    ...(preflight !== undefined && {
      preflight: { origin: preflight, method: preflightMethod, headers: preflightHeader },
    }),
  });
  if (read.ok) return read.options;
  throw usageError(...read.problems.map((problem) => `${problem}.`));
}
