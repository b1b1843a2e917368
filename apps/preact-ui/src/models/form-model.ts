import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { CompareRequest } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import { strings } from '../strings.ts';
import { completeUrl, faultOfUrl } from './complete-url.ts';

export type FieldName = 'leftUrl' | 'leftLabel' | 'rightUrl' | 'rightLabel';
export type FormValues = Record<FieldName, string>;
export type FormErrors = Partial<FormValues>;
export type FormModel = ReturnType<typeof createFormModel>;

const blank: FormValues = { leftUrl: '', leftLabel: '', rightUrl: '', rightLabel: '' };
const MAX_LABEL_LENGTH = 80;

/** The two URLs and their labels: typed, completed, checked and sent. */
export function createFormModel(api: Pick<ApiClient, 'startComparison'>) {
  const values = signal(blank);
  const errors = signal<FormErrors>({});
  /** Why the start failed as a whole, when no field is to blame. */
  const failure = signal<ApiFailure>();
  const isSubmitting = signal(false);
  /** Counts refused submits, so that a view can lead to the first wrong field each time. */
  const refusals = signal(0);

  /** What was typed for each comparison started here. Stored URLs have their secrets masked. */
  const typed = new Map<string, FormValues>();
  let isUntouched = true;
  let sending: AbortController | undefined;

  function fill(next: Partial<FormValues>) {
    values.value = { ...blank, ...next };
    errors.value = {};
    failure.value = undefined;
  }

  function edit(field: FieldName, text: string) {
    isUntouched = false;
    values.value = { ...values.value, [field]: text };
    if (errors.value[field] !== undefined) errors.value = { ...errors.value, [field]: undefined };
  }

  function complete(field: 'leftUrl' | 'rightUrl') {
    const completed = completeUrl(values.value[field]);
    if (completed !== values.value[field]) values.value = { ...values.value, [field]: completed };
  }

  function swap() {
    isUntouched = false;
    values.value = mirrored(values.value);
    errors.value = mirrored(errors.value);
  }

  function refuse(found: FormErrors) {
    errors.value = found;
    refusals.value++;
  }

  /** Checks and sends; a second call while the first is under way does nothing. */
  async function submit(onStarted: (comparisonId: string) => void): Promise<void> {
    if (isSubmitting.value) return;
    failure.value = undefined;
    complete('leftUrl');
    complete('rightUrl');
    const sent = values.value;
    const faults = faultsOf(sent);
    if (Object.keys(faults).length > 0) return refuse(faults);
    errors.value = {};

    const { signal: aborted } = (sending = new AbortController());
    isSubmitting.value = true;
    const started = await api.startComparison(requestOf(sent), { signal: aborted });
    if (aborted.aborted) return;
    isSubmitting.value = false;
    if (started.ok) {
      typed.set(started.value.comparisonId, sent);
      onStarted(started.value.comparisonId);
      return;
    }
    const named = namedFields(started.failure);
    if (Object.keys(named).length > 0) refuse(named);
    else failure.value = started.failure;
  }

  /** The page moved on: an answer still under way must not pull the reader elsewhere. */
  function abandon() {
    sending?.abort();
    sending = undefined;
    isSubmitting.value = false;
  }

  return {
    values,
    errors,
    failure,
    isSubmitting,
    refusals,
    edit,
    complete,
    swap,
    submit,

    /** The page shows a new comparison form: keeps what was typed unless the address says otherwise. */
    openHome(prefill: Partial<FormValues>) {
      abandon();
      isUntouched = true;
      if (Object.keys(prefill).length > 0) fill(prefill);
    },

    /** The page shows a comparison: as it was typed here, if it was. */
    openComparison(id: string) {
      abandon();
      const known = typed.get(id);
      isUntouched = known === undefined;
      if (known) fill(known);
    },

    /** What the shown comparison was run with; taken over once, and never over somebody's typing. */
    offer(stored: FormValues) {
      if (!isUntouched) return;
      isUntouched = false;
      fill(stored);
    },

    clear() {
      abandon();
      fill(blank);
    },
  };
}

const mirrored = <Fields extends FormErrors>(fields: Fields) => ({
  ...fields,
  leftUrl: fields.rightUrl,
  rightUrl: fields.leftUrl,
  leftLabel: fields.rightLabel,
  rightLabel: fields.leftLabel,
});

function faultsOf(values: FormValues): FormErrors {
  const faults: FormErrors = {};
  for (const field of ['leftUrl', 'rightUrl'] as const) {
    const fault = faultOfUrl(values[field]);
    if (fault !== undefined) faults[field] = fault;
  }
  for (const field of ['leftLabel', 'rightLabel'] as const) {
    if (values[field].trim().length > MAX_LABEL_LENGTH) faults[field] = strings.labelTooLong;
  }
  return faults;
}

function requestOf({ leftUrl, rightUrl, leftLabel, rightLabel }: FormValues): CompareRequest {
  return {
    leftUrl,
    rightUrl,
    ...(leftLabel.trim() && { leftLabel: leftLabel.trim() }),
    ...(rightLabel.trim() && { rightLabel: rightLabel.trim() }),
  };
}

/** The failure's faults that belong beside a field of this form. */
function namedFields({ fields = [] }: ApiFailure): FormErrors {
  const named: FormErrors = {};
  for (const { field, message } of fields) {
    if (Object.hasOwn(blank, field)) named[field as FieldName] ??= message;
  }
  return named;
}
