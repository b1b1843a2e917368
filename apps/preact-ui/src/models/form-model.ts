import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { Side } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { partStrings } from '../strings/part-strings.ts';
import { completeUrl } from './complete-url.ts';
import { isWrong, type FormFaults } from './form-faults.ts';
import {
  blankValues,
  mirroredValues,
  type FieldName,
  type FormErrors,
  type FormRecordings,
  type FormValues,
  type TypedForm,
} from './form-values.ts';
import {
  blankRequest,
  isBlankRequest,
  mirroredRequest,
  type RequestDraft,
  type RequestFaults,
} from './request-draft.ts';
import type { RecordingFile, SideRecording } from './side-recording.ts';
import { splitPair } from './split-pair.ts';

/** What is loaded where a form is sent. */
export type FormReader = Pick<typeof import('./form-reader.ts'), 'readForm' | 'namedFaults'>;
/** What is loaded where a recording is given. */
export type Recorder = Pick<typeof import('./open-recording.ts'), 'openRecording'>;

export interface FormModelOptions {
  api: Pick<ApiClient, 'startComparison'>;
  loadReader: () => Promise<FormReader>;
  loadRecorder: () => Promise<Recorder>;
}

export type FormModel = ReturnType<typeof createFormModel>;

const SIDES = ['left', 'right'] as const;

/** The two URLs or recordings and their labels: typed, completed, checked and sent. */
export function createFormModel({ api, loadReader, loadRecorder }: FormModelOptions) {
  const values = signal(blankValues);
  const recordings = signal<FormRecordings>({});
  /** Sides whose file is being read. */
  const reading = signal<Partial<Record<Side, RecordingFile>>>({});
  const errors = signal<FormErrors>({});
  /** What the sides are asked beside their URLs. */
  const options = signal(blankRequest);
  const optionFaults = signal<RequestFaults>({});
  /** Why the start failed as a whole, when no field is to blame. */
  const failure = signal<ApiFailure>();
  const isSubmitting = signal(false);
  /** Counts refused submits, so that a view can lead to the first wrong field each time. */
  const refusals = signal(0);

  /** What was typed for each comparison started here. Stored URLs have their secrets masked. */
  const typed = new Map<string, TypedForm>();
  let isUntouched = true;
  let sending: AbortController | undefined;

  function fill(next: Partial<FormValues>, recorded: FormRecordings = {}, asked = blankRequest) {
    values.value = { ...blankValues, ...next };
    recordings.value = recorded;
    options.value = asked;
    reading.value = {};
    errors.value = {};
    optionFaults.value = {};
    failure.value = undefined;
  }

  function edit(field: FieldName, text: string) {
    isUntouched = false;
    values.value = { ...values.value, [field]: text };
    if (errors.value[field] !== undefined) errors.value = { ...errors.value, [field]: undefined };
  }

  function editOptions(change: Partial<RequestDraft>) {
    isUntouched = false;
    options.value = { ...options.value, ...change };
    const left = Object.entries(optionFaults.value).filter(
      ([field]) => !Object.hasOwn(change, field),
    );
    optionFaults.value = Object.fromEntries(left);
  }

  /** Takes a pasted text that holds both URLs; whether it does. */
  function pastePair(text: string): boolean {
    const pair = splitPair(text);
    if (!pair) return false;
    isUntouched = false;
    values.value = { ...values.value, leftUrl: pair[0], rightUrl: pair[1] };
    recordings.value = {};
    errors.value = {};
    return true;
  }

  function complete(field: 'leftUrl' | 'rightUrl') {
    const completed = completeUrl(values.value[field]);
    if (completed !== values.value[field]) values.value = { ...values.value, [field]: completed };
  }

  /** Puts a file in the place of a side's URL, once it is read; what was typed stays until it is sent. */
  async function record(side: Side, file: RecordingFile): Promise<void> {
    isUntouched = false;
    reading.value = { ...reading.value, [side]: file };
    const opened = await open(file);
    // The sides may have been swapped; another file, or another page, may have come in between.
    const now = SIDES.find((each) => reading.value[each] === file);
    if (!now) return;
    reading.value = { ...reading.value, [now]: undefined };
    if (!opened.ok) {
      const found = { ...errors.value, [`${now}Url`]: opened.problem };
      return refuse({ errors: found, optionFaults: {} });
    }
    place(now, opened.recording);
  }

  async function open(file: RecordingFile) {
    const recorder = await loadRecorder().catch(() => undefined);
    return recorder?.openRecording(file) ?? { ok: false as const, problem: partStrings.lost };
  }

  function place(side: Side, recording: SideRecording | undefined) {
    recordings.value = { ...recordings.value, [side]: recording };
    errors.value = { ...errors.value, [`${side}Url`]: undefined };
  }

  function chooseEntry(side: Side, entry: number) {
    const recording = recordings.value[side];
    if (recording) place(side, { ...recording, entry });
  }

  function swap() {
    isUntouched = false;
    values.value = mirroredValues(values.value);
    recordings.value = { left: recordings.value.right, right: recordings.value.left };
    reading.value = { left: reading.value.right, right: reading.value.left };
    errors.value = mirroredValues(errors.value);
    options.value = mirroredRequest(options.value);
    optionFaults.value = mirroredRequest(optionFaults.value);
  }

  function refuse(found: FormFaults) {
    errors.value = found.errors;
    optionFaults.value = found.optionFaults;
    refusals.value++;
  }

  /** Checks and sends; a second call while the first is under way does nothing. */
  async function submit(onStarted: (comparisonId: string) => void): Promise<void> {
    if (isSubmitting.value || reading.value.left || reading.value.right) return;
    failure.value = undefined;
    complete('leftUrl');
    complete('rightUrl');
    const sent = { values: values.value, recordings: recordings.value, options: options.value };
    const { signal } = (sending = new AbortController());
    isSubmitting.value = true;
    const id = await send(sent, signal);
    if (signal.aborted) return;
    isSubmitting.value = false;
    if (id === undefined) return;
    typed.set(id, sent);
    onStarted(id);
  }

  /** The id of what was started; otherwise it says why nothing was. */
  async function send(sent: TypedForm, signal: AbortSignal): Promise<string | undefined> {
    const read = await readTyped(sent);
    if (signal.aborted) return undefined;
    if (!read) {
      failure.value = { code: 'unreachable', message: partStrings.lost };
      return undefined;
    }
    if (isWrong(read)) return void refuse(read);
    errors.value = {};
    optionFaults.value = {};
    const started = await api.startComparison(read.request, { signal });
    if (signal.aborted) return undefined;
    if (started.ok) return started.value.comparisonId;
    const named = read.namedFaults(started.failure);
    if (isWrong(named)) refuse(named);
    else failure.value = started.failure;
    return undefined;
  }

  /** Undefined where what reads it cannot be loaded. */
  async function readTyped(sent: TypedForm) {
    try {
      const { readForm, namedFaults } = await loadReader();
      return { ...(await readForm(sent)), namedFaults };
    } catch {
      return undefined;
    }
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
    /** Whether anything is asked for that is not usual. */
    hasOptions: computed(() => !isBlankRequest(options.value)),
    failure,
    isSubmitting,
    refusals,
    edit,
    editOptions,
    pastePair,
    complete,
    record,
    chooseEntry,
    removeRecording: (side: Side) => place(side, undefined),
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

    /** What the shown comparison was run with; taken over once, and never over somebody's typing. */
    offer(stored: FormValues) {
      if (!isUntouched) return;
      isUntouched = false;
      fill(stored);
    },

    clear() {
      abandon();
      fill(blankValues);
    },
  };
}
