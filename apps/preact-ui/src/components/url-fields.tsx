import type { Side } from '@env-drift/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordingFile, SideRecording } from '../models/side-recording.ts';
import { RecordingButton } from './recording-button.tsx';
import { lazyPart } from './lazy-part.tsx';
import { formStrings } from '../strings/form-strings.ts';

export interface UrlFieldsProps {
  side: Side;
  url: string;
  label: string;
  /** Stands in the place of the URL. */
  recording?: SideRecording | undefined;
  /** A file is being read. */
  isReading: boolean;
  urlError?: string | undefined;
  labelError?: string | undefined;
  onUrl(text: string): void;
  onLabel(text: string): void;
  /** The URL field was left. */
  onUrlDone(): void;
  onFile(file: RecordingFile): void;
  onEntry(entry: number): void;
  onRemove(): void;
  /** Whether a pasted text was taken as a pair. */
  onPaste(text: string): boolean;
}

const RecordingField = lazyPart(async () => (await import('./recording-field.tsx')).RecordingField);

/** The URL or recording of one side, and its label. A file may be dropped anywhere on it. */
export function UrlFields(props: UrlFieldsProps) {
  const { side, url, label, recording, isReading, urlError, labelError } = props;
  const { onUrl, onLabel, onUrlDone, onFile, onEntry, onRemove, onPaste } = props;
  const [isOver, setOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isFocusDue = useRef(false);
  useEffect(() => {
    // What had the focus is gone with what stood here before; what comes late takes it when it is there.
    if (recording) return;
    if (isFocusDue.current) place.current?.querySelector<HTMLElement>('input')?.focus();
    isFocusDue.current = false;
  }, [recording === undefined]);
  const take = (file: RecordingFile) => {
    isFocusDue.current = true;
    void RecordingField.preload();
    onFile(file);
  };
  const remove = () => {
    isFocusDue.current = true;
    onRemove();
  };
  const form = formStrings;
  const errorId = urlError && `${side}-url-error`;
  return (
    <div
      class={`url-fields side-${side}${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        // Text that is dragged is for the input to take.
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        take(file);
      }}
    >
      <div class="field field-label">
        <label for={`${side}-label`}>{form.label[side]}</label>
        <input
          id={`${side}-label`}
          type="text"
          autocomplete="off"
          value={label}
          placeholder={form.labelPlaceholder[side]}
          aria-invalid={labelError !== undefined}
          aria-describedby={labelError && `${side}-label-error`}
          onInput={(event) => onLabel(event.currentTarget.value)}
        />
        <FieldError id={`${side}-label-error`} text={labelError} />
      </div>
      <div ref={place} class="field field-url">
        {recording ? (
          <RecordingField
            side={side}
            recording={recording}
            errorId={errorId}
            isFocusDue={isFocusDue.current}
            onEntry={onEntry}
            onRemove={remove}
          />
        ) : (
          <>
            <label for={`${side}-url`}>{form.url[side]}</label>
            <div class="field-row">
              <input
                id={`${side}-url`}
                type="text"
                inputMode="url"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                required
                value={url}
                placeholder={form.urlPlaceholder[side]}
                aria-invalid={urlError !== undefined}
                aria-describedby={errorId}
                onInput={(event) => onUrl(event.currentTarget.value)}
                onPaste={(event) => {
                  const text = event.clipboardData?.getData('text/plain') ?? '';
                  if (onPaste(text)) event.preventDefault();
                }}
                onBlur={onUrlDone}
              />
              <RecordingButton side={side} isReading={isReading} onFile={take} />
            </div>
          </>
        )}
        <FieldError id={`${side}-url-error`} text={urlError} />
      </div>
    </div>
  );
}

const FieldError = ({ id, text }: { id: string; text: string | undefined }) =>
  text === undefined ? null : (
    <p class="field-error" id={id}>
      {text}
    </p>
  );
