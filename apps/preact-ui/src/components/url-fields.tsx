import type { Side } from '@env-drift/contracts';
import { strings } from '../strings.ts';

export interface UrlFieldsProps {
  side: Side;
  url: string;
  label: string;
  urlError?: string | undefined;
  labelError?: string | undefined;
  onUrl(text: string): void;
  onLabel(text: string): void;
  /** The URL field was left. */
  onUrlDone(): void;
}

/** The URL and the label of one side. */
export function UrlFields(props: UrlFieldsProps) {
  const { side, url, label, urlError, labelError, onUrl, onLabel, onUrlDone } = props;
  const { form } = strings;
  return (
    <div class={`url-fields side-${side}`}>
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
      <div class="field field-url">
        <label for={`${side}-url`}>{form.url[side]}</label>
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
          aria-describedby={urlError && `${side}-url-error`}
          onInput={(event) => onUrl(event.currentTarget.value)}
          onBlur={onUrlDone}
        />
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
