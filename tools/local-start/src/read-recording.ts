import type { HarSide, Side } from '@env-drift/contracts';
import { trimHar } from '@env-drift/probe-providers';

/** As much of a file system as is read. */
export interface Files {
  isFile(path: string): Promise<boolean>;
  read(path: string): Promise<string>;
}

export type Recording = { ok: true; side: HarSide } | { ok: false; problem: string };

/**
 * The recording that an argument names, trimmed to the request that is meant; undefined where it names
 * none, and is a URL.
 *
 * @param entry index of the request, as it was typed
 */
export async function readRecording(
  argument: string,
  side: Side,
  entry: string | undefined,
  files: Files,
): Promise<Recording | undefined> {
  const isThere = await files.isFile(argument);
  const isUrl = !isThere && !/\.har$/i.test(argument);
  if (isUrl || /^https?:/i.test(argument)) {
    return entry === undefined
      ? undefined
      : wrong(`--${side}-entry chooses a request of a recording, and ${argument} is none.`);
  }
  if (!isThere) return wrong(`There is no file ${argument}.`);
  if (entry !== undefined && !/^\d{1,5}$/.test(entry)) {
    return wrong(`--${side}-entry needs a number: 0 is the first request.`);
  }
  const document = await readJson(argument, files);
  if (document === undefined) return wrong(`${argument} is not JSON, as a HAR is. Save it again.`);
  const trimmed = trimHar(document, { entry: entry === undefined ? undefined : Number(entry) });
  return trimmed.ok
    ? { ok: true, side: { har: { ...trimmed.har } } }
    : wrong(trimmed.problems.map((problem) => `${argument}: ${problem}`).join('\n'));
}

const wrong = (problem: string) => ({ ok: false as const, problem });

/** Undefined where the file cannot be read, or holds something else. */
async function readJson(path: string, files: Files): Promise<unknown> {
  try {
    // Some tools begin a file with a byte order mark.
    return JSON.parse((await files.read(path)).replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
