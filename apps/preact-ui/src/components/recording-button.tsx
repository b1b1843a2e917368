import type { Side } from '@env-drift/contracts';
import { useRef } from 'preact/hooks';
import type { RecordingFile } from '../models/side-recording.ts';
import { recordingButtonStrings } from '../strings/recording-button-strings.ts';

export interface RecordingButtonProps {
  side: Side;
  isReading: boolean;
  onFile(file: RecordingFile): void;
}

/** Opens the choice of a file for a side, for whoever does not drop one. */
export function RecordingButton({ side, isReading, onFile }: RecordingButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const text = recordingButtonStrings;
  return (
    <>
      <button
        type="button"
        class="recording-button"
        aria-disabled={isReading}
        onClick={() => !isReading && input.current?.click()}
      >
        {isReading ? text.reading : text.choose}
        <span class="visually-hidden"> {text.chooseFor[side]}</span>
      </button>
      <input
        ref={input}
        id={`${side}-file`}
        type="file"
        hidden
        accept=".har,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file, mended, can be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
