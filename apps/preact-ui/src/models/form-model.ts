import type { ApiFailure } from '@env-drift/api-client';
import type { Side } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import { completeUrl } from './complete-url.ts';
import type { FormFaults } from './form-faults.ts';
import { createFormRecordings, type Recorder } from './form-recordings.ts';
import {
  blankValues,
  mirroredValues,
  type FieldName,
  type FormErrors,
  type FormRecordings,
  type FormValues,
  type TypedForm,
} from './form-values.ts';
import { createFormOptions, type LoadAsked } from './form-options.ts';
import { blankRequest, type RequestDraft } from './request-draft.ts';
import type { RecordingFile } from './side-recording.ts';
import { LOST, sendForm, type FormReader } from './send-form.ts';
import { splitPair } from './split-pair.ts';

export interface FormModelOptions {
  loadReader: () => Promise<FormReader>;
  loadRecorder: () => Promise<Recorder>;
}

export type FormModel = ReturnType<typeof createFormModel>;

/** The two URLs or recordings and their labels: typed, completed, checked and sent. */
export function createFormModel({ loadReader, loadRecorder }: FormModelOptions) {
  const values = signal(blankValues);
  const errors = signal<FormErrors>({});
  const asking = createFormOptions();
  const { options, optionFaults, hasOptions } = asking;
  /** Why the start failed as a whole, when no field is to blame. */
  const failure = signal<ApiFailure>();
  const isSubmitting = signal(false);
  /** Counts refused submits, so that a view can lead to the first wrong field each time. */
  const refusals = signal(0);
  const files = createFormRecordings(loadRecorder, (side, fault) => {
    const found = { ...errors.value, [`${side}Url`]: fault };
    if (fault === undefined) errors.value = found;
    else refuse({ errors: found, optionFaults: {} });
  });
  const { recordings, reading } = files;

  /** What was typed for each comparison started here. Stored URLs have their secrets masked. */
  const typed = new Map<string, TypedForm>();
  let isUntouched = true;
  let sending: AbortController | undefined;

  function fill(next: Partial<FormValues>, recorded: FormRecordings = {}, asked = blankRequest) {
    values.value = { ...blankValues, ...next };
    files.put(recorded);
    asking.fillOptions(asked);
    errors.value = {};
    failure.value = undefined;
  }

  function edit(field: FieldName, text: string) {
    isUntouched = false;
    values.value = { ...values.value, [field]: text };
    if (errors.value[field] !== undefined) errors.value = { ...errors.value, [field]: undefined };
  }

  function editOptions(change: Partial<RequestDraft>) {
    isUntouched = false;
    asking.edit(change);
  }

  /** Takes a pasted text that holds both URLs; whether it does. */
  function pastePair(text: string): boolean {
    const pair = splitPair(text);
    if (!pair) return false;
    isUntouched = false;
    values.value = { ...values.value, leftUrl: pair[0], rightUrl: pair[1] };
    files.put({});
    errors.value = {};
    return true;
  }

  function complete(field: 'leftUrl' | 'rightUrl') {
    const completed = completeUrl(values.value[field]);
    if (completed !== values.value[field]) values.value = { ...values.value, [field]: completed };
  }

  /** A URL field was left: what was typed there is completed and judged. */
  async function leave(field: 'leftUrl' | 'rightUrl'): Promise<void> {
    complete(field);
    const left = values.value[field];
    const reader = left === '' ? undefined : await loadReader().catch(() => undefined);
    const fault = reader?.faultOfUrl(left);
    // Typed on, swapped or recorded meanwhile, it is another matter.
    if (fault === undefined || values.value[field] !== left) return;
    if (errors.value[field] === undefined) errors.value = { ...errors.value, [field]: fault };
  }

  function swap() {
    isUntouched = false;
    values.value = mirroredValues(values.value);
    files.swap();
    errors.value = mirroredValues(errors.value);
    asking.swapOptions();
  }

  function refuse(found: FormFaults) {
    errors.value = found.errors;
    optionFaults.value = found.optionFaults;
    refusals.value++;
  }

  /** Checks and sends; a second call while the first is under way does nothing. */
  async function submit(onStarted: (comparisonId: string) => void): Promise<void> {
    if (isSubmitting.value || files.isReading()) return;
    isUntouched = false;
    failure.value = undefined;
    complete('leftUrl');
    complete('rightUrl');
    const { signal } = (sending = new AbortController());
    isSubmitting.value = true;
    const isWhole = await asking.takeOffered();
    const sent = { values: values.value, recordings: recordings.value, options: options.value };
    const came = isWhole ? await sendForm(sent, { loadReader, signal }) : LOST;
    if (signal.aborted) return;
    isSubmitting.value = false;
    if (came.of === 'faults') return refuse(came.faults);
    errors.value = {};
    optionFaults.value = {};
    if (came.of === 'failure') return void (failure.value = came.failure);
    typed.set(came.id, sent);
    onStarted(came.id);
  }

  /** The page moved on: an answer still under way must not pull the reader elsewhere. */
  function abandon() {
    sending?.abort();
    sending = undefined;
    isSubmitting.value = false;
  }

  return {
    values,
    recordings,
    reading,
    errors,
    options,
    optionFaults,
    hasOptions,
    failure,
    isSubmitting,
    refusals,
    edit,
    editOptions,
    pastePair,
    leave,
    record(side: Side, file: RecordingFile): Promise<void> {
      isUntouched = false;
      return files.record(side, file);
    },
    chooseEntry: files.chooseEntry,
    removeRecording: files.remove,
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
      if (known) fill(known.values, known.recordings, known.options);
    },

    /** Puts a pair into the form, and waits for whoever chose it to start. */
    choose(pair: Partial<FormValues>) {
      abandon();
      isUntouched = false;
      fill(pair);
    },

    /** What the shown comparison was run with, as far as it is seen by now; never over somebody's typing. */
    offer(stored: FormValues, loadAsked?: LoadAsked) {
      if (!isUntouched) return;
      fill(stored);
      asking.fillOptions(blankRequest, loadAsked);
    },

    clear() {
      abandon();
      fill(blankValues);
    },
  };
}
