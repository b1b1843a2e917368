import type { Side } from '@env-drift/contracts';
import { harProvider } from '@env-drift/probe-providers';
import { usageError } from '../exit-error.ts';
import { readRecording } from '../files/read-recording.ts';
import { redact } from '../headers/redact.ts';
import type { OpenSide } from './side.ts';

export interface RecordedSide {
  side: Side;
  path: string;
  /** Which request of the recording; the page itself where it is undefined. */
  entry: number | undefined;
  /** Credentials of the other side, which the recording may hold as well. */
  secrets: readonly string[];
  label?: string;
}

/**
 * A side that a browser saw and saved as HAR.
 *
 * @throws ExitError where the file is no recording
 */
export async function openRecordedSide(
  { side, path, entry, secrets, label }: RecordedSide,
  cwd: string,
): Promise<OpenSide> {
  const har = harProvider(await readRecording(path, cwd), { entry });
  if (!har.ok) throw usageError(...har.problems.map((problem) => `${path}: ${problem}`));
  const { provider } = har;
  const target = { id: side, url: provider.target, ...(label !== undefined && { label }) };
  return {
    url: redact(provider.target, secrets),
    ...(label !== undefined && { label }),
    credentials: [],
    isRecorded: true,
    capture: async () => redact(await provider.capture(target), secrets),
  };
}
