import { useEffect, useRef, useState } from 'preact/hooks';
import {
  endOfDay,
  faultsOfAcceptance,
  firstDayLeft,
  type AcceptanceValues,
} from '../models/acceptance-values.ts';
import { formatTime } from '../models/format-time.ts';
import { acceptFormStrings } from '../strings/accept-form-strings.ts';
import { Field, LinesField, TextField } from './field.tsx';

export interface AcceptFormProps {
  id: string;
  isUnderWay: boolean;
  onAccept(values: AcceptanceValues): Promise<void>;
  onCancel(): void;
}

/** Why the finding may stay, and until when. */
export function AcceptForm({ id, isUnderWay, onAccept, onCancel }: AcceptFormProps) {
  const [values, setValues] = useState<AcceptanceValues>({ reason: '', until: '', who: '' });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It came because it was asked for, in the place of what had the focus.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const firstDay = firstDayLeft(Date.now());
  const faults = isTried ? faultsOfAcceptance(values, firstDay) : {};
  const end = endOfDay(values.until);
  const change = (part: Partial<AcceptanceValues>) => setValues({ ...values, ...part });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const wrong = Object.keys(faultsOfAcceptance(values, firstDay))[0];
    if (wrong) form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    else if (!isUnderWay) void onAccept(values);
  };
  return (
    <form
      ref={form}
      class="accept-form"
      aria-label={acceptFormStrings.heading}
      noValidate
      onSubmit={submit}
    >
      <p class="muted">{acceptFormStrings.text}</p>
      <LinesField
        id={`${id}-reason`}
        label={acceptFormStrings.reason}
        value={values.reason}
        error={faults.reason}
        onValue={(reason) => change({ reason })}
      />
      <Field
        id={`${id}-until`}
        label={acceptFormStrings.until}
        hint={acceptFormStrings.untilHint(end === undefined ? undefined : formatTime(end))}
        error={faults.until}
      >
        {(ties) => (
          <input
            {...ties}
            type="date"
            min={firstDay}
            value={values.until}
            onInput={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        id={`${id}-who`}
        label={acceptFormStrings.who}
        value={values.who}
        onValue={(who) => change({ who })}
      />
      <div class="accept-actions">
        <button type="submit" class="primary" aria-disabled={isUnderWay}>
          {isUnderWay ? acceptFormStrings.submitting : acceptFormStrings.submit}
        </button>
        <button type="button" onClick={onCancel}>
          {acceptFormStrings.cancel}
        </button>
      </div>
    </form>
  );
}
