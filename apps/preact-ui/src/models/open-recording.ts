import { listHarEntries, trimHar } from '@env-drift/probe-providers';
import { recordingStrings } from '../strings/recording-strings.ts';
import type { OpenedRecording, RecordingFile } from './side-recording.ts';

/** Beyond this, reading would stop a page for too long. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Reads a file that somebody gave, and finds what of it can be compared. Never throws. */
export async function openRecording(file: RecordingFile): Promise<OpenedRecording> {
  const words = recordingStrings;
  if (file.size > MOST_BYTES) return { ok: false, problem: words.tooLarge(file.name) };
  let document: unknown;
  try {
    // Some tools begin a file with a byte order mark.
    document = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: words.notJson(file.name) };
  }
  const listed = listHarEntries(document);
  if (!listed.ok) return { ok: false, problem: inOne(listed.problems) };
  const main = listed.entries.filter(({ isMain }) => isMain);
  const others = listed.entries.filter(({ isMain }) => !isMain);
  const entries = [...main, ...others];
  return {
    ok: true,
    recording: {
      fileName: file.name,
      entries,
      entry: entries[0]!.entry,
      trim(entry) {
        const trimmed = trimHar(document, { entry });
        return trimmed.ok
          ? { ok: true, side: { har: { ...trimmed.har } } }
          : { ok: false, problem: inOne(trimmed.problems) };
      },
    },
  };
}

const inOne = (problems: readonly string[]) => problems.join(' ');
