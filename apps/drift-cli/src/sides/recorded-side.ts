import type { Side } from '@env-drift/contracts';
import { harProvider } from '@env-drift/probe-providers';
import { usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import type { OpenSide } from './side.ts';

export interface RecordedSide {
  side: Side;
  path: string;
  /** Which request of the recording; the page itself where it is undefined. */
  entry: number | undefined;
  label?: string;
}

/**
 * A side that a browser saw and saved as HAR.
 *
 * @throws ExitError where the file is no recording
 */
export async function openRecordedSide(
  { side, path, entry, label }: RecordedSide,
  cwd: string,
): Promise<OpenSide> {
  const text = await readText(path, 'The recording', cwd);
  const har = harProvider(parse(text, path), { entry });
  if (!har.ok) throw usageError(...har.problems.map((problem) => `${path}: ${problem}`));
  const { provider } = har;
  const target = { id: side, url: provider.target, ...(label !== undefined && { label }) };
  return {
    url: provider.target,
    ...(label !== undefined && { label }),
    credentials: [],
    isRecorded: true,
    capture: () => provider.capture(target),
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw usageError(`${path} is no JSON, as a HAR is. Save it again.`);
  }
}
