import type { Side } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import { partStrings } from '../strings/part-strings.ts';
import type { FormRecordings } from './form-values.ts';
import type { RecordingFile, SideRecording } from './side-recording.ts';

/** What is loaded where a recording is given. */
export type Recorder = Pick<typeof import('./open-recording.ts'), 'openRecording'>;

const SIDES = ['left', 'right'] as const;

/**
 * What stands in the place of the URLs of a form.
 *
 * @param say what is wrong with the file of a side, and that nothing is any more
 */
export function createFormRecordings(
  loadRecorder: () => Promise<Recorder>,
  say: (side: Side, fault: string | undefined) => void,
) {
  const recordings = signal<FormRecordings>({});
  /** Sides whose file is being read. */
  const reading = signal<Partial<Record<Side, RecordingFile>>>({});

  async function open(file: RecordingFile) {
    const recorder = await loadRecorder().catch(() => undefined);
    return recorder?.openRecording(file) ?? { ok: false as const, problem: partStrings.lost };
  }

  function place(side: Side, recording: SideRecording | undefined) {
    recordings.value = { ...recordings.value, [side]: recording };
    say(side, undefined);
  }

  return {
    recordings,
    reading,
    isReading: () => SIDES.some((side) => reading.value[side] !== undefined),

    /** Puts a file in the place of a side's URL, once it is read; what was typed stays until it is sent. */
    async record(side: Side, file: RecordingFile): Promise<void> {
      reading.value = { ...reading.value, [side]: file };
      const opened = await open(file);
      // The sides may have been swapped; another file, or another page, may have come in between.
      const now = SIDES.find((each) => reading.value[each] === file);
      if (!now) return;
      reading.value = { ...reading.value, [now]: undefined };
      if (opened.ok) place(now, opened.recording);
      else say(now, opened.problem);
    },

    chooseEntry(side: Side, entry: number) {
      const recording = recordings.value[side];
      if (recording) place(side, { ...recording, entry });
    },

    remove: (side: Side) => place(side, undefined),

    swap() {
      recordings.value = { left: recordings.value.right, right: recordings.value.left };
      reading.value = { left: reading.value.right, right: reading.value.left };
    },

    /** These and no others; what is being read comes too late. */
    put(next: FormRecordings) {
      recordings.value = next;
      reading.value = {};
    },
  };
}
