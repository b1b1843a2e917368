import type { HarSide } from '@env-drift/contracts';
import { strings } from '../strings.ts';

/** As much of a browser's `File` as is read. */
export interface RecordingFile {
  name: string;
  /** Bytes. */
  size: number;
  text(): Promise<string>;
}

export type HarReaders = Pick<typeof import('./har-readers.ts'), 'listHarEntries' | 'trimHar'>;

type Listing = Extract<ReturnType<HarReaders['listHarEntries']>, { ok: true }>['entries'][number];

/** A recording in the place of a URL. */
export interface SideRecording {
  fileName: string;
  /** What there is to choose from: the main document first, the others in the order they were sent. */
  entries: readonly Listing[];
  /** The chosen one. */
  entry: number;
  /** The chosen request and its redirects, without secrets: all that leaves the page. */
  trim(entry: number): { ok: true; side: HarSide } | { ok: false; problem: string };
}

export type OpenedRecording =
  { ok: true; recording: SideRecording } | { ok: false; problem: string };

/** Beyond this, reading would stop a page for too long. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Reads a file that somebody gave, and finds what of it can be compared. Never throws. */
export async function openRecording(
  file: RecordingFile,
  loadReaders: () => Promise<HarReaders>,
): Promise<OpenedRecording> {
  const words = strings.recording;
  if (file.size > MOST_BYTES) return { ok: false, problem: words.tooLarge(file.name) };
  let readers: HarReaders;
  let document: unknown;
  try {
    readers = await loadReaders();
  } catch {
    return { ok: false, problem: words.notLoaded };
  }
  try {
    // Some tools begin a file with a byte order mark.
    document = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: words.notJson(file.name) };
  }
  const listed = readers.listHarEntries(document);
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
        const trimmed = readers.trimHar(document, { entry });
        return trimmed.ok
          ? { ok: true, side: { har: { ...trimmed.har } } }
          : { ok: false, problem: inOne(trimmed.problems) };
      },
    },
  };
}

const inOne = (problems: readonly string[]) => problems.join(' ');
