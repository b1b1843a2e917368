import type { ApiFailure } from '@env-drift/api-client';
import type { Acceptance } from '@env-drift/contracts';
import { useRef, useState } from 'preact/hooks';
import type { AcceptanceValues } from '../models/acceptance-values.ts';
import { sayUntil } from '../models/say-until.ts';
import { lazyPart } from './lazy-part.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { acceptStrings } from '../strings/accept-strings.ts';

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

const AcceptForm = lazyPart(async () => (await import('./accept-form.tsx')).AcceptForm);

const text = acceptStrings;

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
        <div class="accepted" role="status">
          <p>{text.said(acceptance, sayUntil(acceptance.until))}</p>
          <p class="muted">{text.fromNextOn}</p>
          <button type="button" aria-disabled={isUnderWay} onClick={onTakeBack}>
            {isUnderWay ? text.takingBack : text.takeBack}
          </button>
        </div>
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
      {failure && <FailureNotice title={text.failed} failure={failure} />}
    </div>
  );
}
