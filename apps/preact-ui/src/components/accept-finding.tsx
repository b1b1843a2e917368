import type { ApiFailure } from '@env-drift/api-client';
import type { Acceptance } from '@env-drift/contracts';
import { useRef, useState } from 'preact/hooks';
import { comparisonStrings } from '../comparison-strings.ts';
import { faultsOfAcceptance, type AcceptanceValues } from '../models/acceptance-values.ts';
import { sayUntil } from '../models/say-until.ts';
import { Field, LinesField, TextField } from './field.tsx';
import { Notice } from './notice.tsx';

export interface AcceptFindingProps {
  /** Unique on the page. */
  id: string;
  acceptance: Acceptance | undefined;
  isUnderWay: boolean;
  failure: ApiFailure | undefined;
  /** Whether it was accepted. */
  onAccept(values: AcceptanceValues): Promise<boolean>;
  onTakeBack(): void;
}

const text = comparisonStrings.accept;

/** Lets a finding be, with a reason and a last day; or says that it is let be, and takes that back. */
export function AcceptFinding(props: AcceptFindingProps) {
  const { id, acceptance, isUnderWay, failure, onAccept, onTakeBack } = props;
  const [isOpen, setOpen] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // What had the focus goes; its place is where it was opened.
    setTimeout(() => again.current?.focus());
  };
  return (
    <div class="acceptance">
      {acceptance ? (
        <p role="status">
          {text.said(acceptance, sayUntil(acceptance.until))} {text.fromNextOn}{' '}
          <button type="button" aria-disabled={isUnderWay} onClick={onTakeBack}>
            {isUnderWay ? text.takingBack : text.takeBack}
          </button>
        </p>
      ) : isOpen ? (
        <AcceptForm
          id={id}
          isUnderWay={isUnderWay}
          onCancel={close}
          onAccept={async (values) => {
            if (await onAccept(values)) setOpen(false);
          }}
        />
      ) : (
        <button ref={again} type="button" aria-expanded={false} onClick={() => setOpen(true)}>
          {text.open}
        </button>
      )}
      {failure && (
        <Notice tone="alert" title={text.failed} traceId={failure.traceId}>
          <p>{failure.message}</p>
          {failure.fields?.map(({ field, message }) => (
            <p key={field}>
              <code>{field}</code> {message}
            </p>
          ))}
        </Notice>
      )}
    </div>
  );
}

interface FormProps {
  id: string;
  isUnderWay: boolean;
  onAccept(values: AcceptanceValues): Promise<void>;
  onCancel(): void;
}

function AcceptForm({ id, isUnderWay, onAccept, onCancel }: FormProps) {
  const [values, setValues] = useState<AcceptanceValues>({ reason: '', until: '', who: '' });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const today = new Date().toISOString().slice(0, 10);
  const faults = isTried ? faultsOfAcceptance(values, today) : {};
  const change = (part: Partial<AcceptanceValues>) => setValues({ ...values, ...part });
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const wrong = Object.keys(faultsOfAcceptance(values, today))[0];
    if (wrong) form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    else if (!isUnderWay) void onAccept(values);
  };
  return (
    <form ref={form} class="accept-form" aria-label={text.heading} noValidate onSubmit={submit}>
      <p class="muted">{text.text}</p>
      <LinesField
        id={`${id}-reason`}
        label={text.reason}
        value={values.reason}
        error={faults.reason}
        onValue={(reason) => change({ reason })}
      />
      <Field id={`${id}-until`} label={text.until} error={faults.until}>
        {(ties) => (
          <input
            {...ties}
            type="date"
            min={today}
            value={values.until}
            onInput={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        id={`${id}-who`}
        label={text.who}
        value={values.who}
        onValue={(who) => change({ who })}
      />
      <div class="accept-actions">
        <button type="submit" class="primary" aria-disabled={isUnderWay}>
          {isUnderWay ? text.submitting : text.submit}
        </button>
        <button type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
