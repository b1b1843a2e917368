import type { HarSide } from '@env-drift/contracts';

/** As much of a browser's `File` as is read. */
export interface RecordingFile {
  name: string;
  /** Bytes. */
  size: number;
  text(): Promise<string>;
}

/** One request of a recording, for somebody to choose. */
export interface RecordedRequest {
  entry: number;
  method: string;
  /** Secrets masked. */
  url: string;
  /** Null where there was no answer. */
  status: number | null;
}

/** A recording in the place of a URL. */
export interface SideRecording {
  fileName: string;
  /** What there is to choose from: the main document first, the others in the order they were sent. */
  entries: readonly RecordedRequest[];
  /** The chosen one. */
  entry: number;
  /** The chosen request and its redirects, without secrets: all that leaves the page. */
  trim(entry: number): { ok: true; side: HarSide } | { ok: false; problem: string };
}

export type OpenedRecording =
  { ok: true; recording: SideRecording } | { ok: false; problem: string };
