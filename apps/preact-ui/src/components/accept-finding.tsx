import type { ApiFailure } from '@env-drift/api-client';
import type { Acceptance } from '@env-drift/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AcceptanceValues } from '../models/acceptance-values.ts';
import { sayUntil } from '../models/say-until.ts';
import { lazyPart } from './lazy-part.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { acceptStrings } from '../strings/accept-strings.ts';

export interface AcceptFindingProps {
  /** Unique on the page. */
  id: string;
  acceptance: Acceptance | undefined;
  /** One that held once. */
  ended?: Acceptance | undefined;
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
  const { id, acceptance, ended, isUnderWay, failure, onAccept, onTakeBack } = props;
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  /** What was pressed goes; the focus is for what comes in its place. */
  const isFocusDue = useRef(false);
  const shown = acceptance ? 'accepted' : isOpen ? 'form' : 'closed';
  useEffect(() => {
    if (isFocusDue.current) place.current?.querySelector('button')?.focus();
    isFocusDue.current = false;
  }, [shown]);
  useEffect(() => {
    if (failure) isFocusDue.current = false;
  }, [failure]);
  const close = () => {
    isFocusDue.current = true;
    setOpen(false);
  };
  return (
    <div ref={place} class="acceptance">
      {ended && <p>{text.ended(ended, sayUntil(ended.until))}</p>}
      {acceptance ? (
        <div class="accepted" role="status">
          <p>{text.said(acceptance, sayUntil(acceptance.until))}</p>
          <p class="muted">{text.fromNextOn}</p>
          <button
            type="button"
            aria-disabled={isUnderWay}
            onClick={() => {
              isFocusDue.current = true;
              onTakeBack();
            }}
          >
            {isUnderWay ? text.takingBack : text.takeBack}
          </button>
        </div>
      ) : isOpen ? (
        <AcceptForm
          id={id}
          isUnderWay={isUnderWay}
          onCancel={close}
          onAccept={async (values) => {
            isFocusDue.current = true;
            if (await onAccept(values)) setOpen(false);
          }}
        />
      ) : (
        <button type="button" aria-expanded={false} onClick={() => setOpen(true)}>
          {ended ? text.openAgain : text.open}
        </button>
      )}
      {failure && <FailureNotice title={text.failed} failure={failure} />}
    </div>
  );
}
