import type { Side } from '@env-drift/contracts';
import { useEffect, useRef } from 'preact/hooks';
import type { SideRecording } from '../models/side-recording.ts';
import { recordingStrings } from '../strings/recording-strings.ts';

export interface RecordingFieldProps {
  side: Side;
  recording: SideRecording;
  /** Of the text that says what is wrong with it. */
  errorId: string | undefined;
  /** It stands where the focus was. */
  isFocusDue: boolean;
  onEntry(entry: number): void;
  onRemove(): void;
}

/** A recording in the place of a side's URL: which of its requests is meant, and the way back. */
export function RecordingField(props: RecordingFieldProps) {
  const { side, recording, errorId, isFocusDue, onEntry, onRemove } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isFocusDue) select.current?.focus();
  }, []);
  const { fileName, entries, entry } = recording;
  const text = recordingStrings;
  return (
    <>
      <label for={`${side}-entry`}>{text.request[side](fileName)}</label>
      <div class="field-row">
        <select
          ref={select}
          id={`${side}-entry`}
          value={entry}
          aria-invalid={errorId !== undefined}
          aria-describedby={errorId}
          onChange={(event) => onEntry(Number(event.currentTarget.value))}
        >
          {entries.map((each) => (
            <option key={each.entry} value={each.entry}>
              {text.entry(each.method, each.status, each.url)}
            </option>
          ))}
        </select>
        <button type="button" class="recording-button" onClick={onRemove}>
          {text.remove}
          <span class="visually-hidden"> {text.removeFrom[side]}</span>
        </button>
      </div>
    </>
  );
}
