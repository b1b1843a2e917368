import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { lazyPart } from '../components/lazy-part.tsx';
import { UrlFields } from '../components/url-fields.tsx';
import type { FormModel } from '../models/form-model.ts';
import { formStrings } from '../strings/form-strings.ts';

export interface FormPanelProps {
  form: FormModel;
  /** A comparison is on the page already. */
  isAgain: boolean;
  onStarted(comparisonId: string): void;
}

const RequestFields = lazyPart(() =>
  import('../components/request-fields.tsx').then((part) => part.RequestFields),
);

/** Two URLs or recordings, and the button that compares them. */
export function FormPanel({ form, isAgain, onStarted }: FormPanelProps) {
  const element = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isWrong = Object.values(form.optionFaults.value).some((fault) => fault !== undefined);
  // What is wrong in there has to be seen.
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);

  const refusals = form.refusals.value;
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals, isOpen && isWrong]);

  const values = form.values.value;
  const errors = form.errors.value;
  const failure = form.failure.value;
  const isSubmitting = form.isSubmitting.value;
  const text = formStrings;
  const submit = (event: Event) => {
    event.preventDefault();
    void form.submit(onStarted);
  };
  return (
    <form ref={element} class="compare-form" aria-label={text.name} noValidate onSubmit={submit}>
      <div class="fields">
        {(['left', 'right'] as const).map((side) => (
          <UrlFields
            key={side}
            side={side}
            url={values[`${side}Url`]}
            label={values[`${side}Label`]}
            recording={form.recordings.value[side]}
            isReading={form.reading.value[side] !== undefined}
            urlError={errors[`${side}Url`]}
            labelError={errors[`${side}Label`]}
            onUrl={(typed) => form.edit(`${side}Url`, typed)}
            onLabel={(typed) => form.edit(`${side}Label`, typed)}
            onUrlDone={() => void form.leave(`${side}Url`)}
            onFile={(file) => void form.record(side, file)}
            onEntry={(entry) => form.chooseEntry(side, entry)}
            onRemove={() => form.removeRecording(side)}
            onPaste={form.pastePair}
          />
        ))}
      </div>
      <div class="form-actions">
        <button type="button" onClick={form.swap}>
          <Icon name="swap" />
          {text.swap}
        </button>
        {/* Not `disabled`: that would take the focus away from whoever pressed it. */}
        <button type="submit" class="primary" aria-disabled={isSubmitting}>
          {isSubmitting ? text.submitting : isAgain ? text.submitAgain : text.submit}
        </button>
      </div>
      <details
        class="form-options"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          {formStrings.options}
          {form.hasOptions.value && <span class="badge">{formStrings.optionsSet}</span>}
        </summary>
        {isOpen && (
          <div class="option-fields">
            <RequestFields
              prefix="form"
              draft={form.options.value}
              faults={form.optionFaults.value}
              onEdit={form.editOptions}
            />
          </div>
        )}
      </details>
      {failure && <FailureNotice title={text.notStarted} failure={failure} />}
    </form>
  );
}
