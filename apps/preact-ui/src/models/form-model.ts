import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { CompareRequest, HarSide, Side } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { strings } from '../strings.ts';
import { completeUrl, faultOfUrl } from './complete-url.ts';
import {
  blankRequest,
  isBlankRequest,
  mirroredRequest,
  requestFieldOf,
  type RequestDraft,
  type RequestFaults,
} from './request-draft.ts';
import {
  openRecording,
  type HarReaders,
  type RecordingFile,
  type SideRecording,
} from './side-recording.ts';
import { splitPair } from './split-pair.ts';

export type FieldName = 'leftUrl' | 'leftLabel' | 'rightUrl' | 'rightLabel';
export type FormValues = Record<FieldName, string>;
export type FormErrors = Partial<FormValues>;
/** What stands in the place of a side's URL. */
export type FormRecordings = Partial<Record<Side, SideRecording>>;
/** What reads options, apart from the page, which loads it only where there are some. */
type OptionReader = Pick<typeof import('./read-request-draft.ts'), 'readRequestDraft'>;

/** All that was typed for a comparison. */
interface Typed {
  values: FormValues;
  recordings: FormRecordings;
  options: RequestDraft;
}

export type FormModel = ReturnType<typeof createFormModel>;

const blank: FormValues = { leftUrl: '', leftLabel: '', rightUrl: '', rightLabel: '' };
const MAX_LABEL_LENGTH = 80;
const SIDES = ['left', 'right'] as const;

/** The two URLs or recordings and their labels: typed, completed, checked and sent. */
export function createFormModel(
  api: Pick<ApiClient, 'startComparison'>,
  loadReaders: () => Promise<HarReaders>,
  loadOptionReader: () => Promise<OptionReader>,
) {
  const values = signal(blank);
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
  const typed = new Map<string, Typed>();
  let isUntouched = true;
  let sending: AbortController | undefined;

  function fill(next: Partial<FormValues>, recorded: FormRecordings = {}, asked = blankRequest) {
    values.value = { ...blank, ...next };
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
    const opened = await openRecording(file, loadReaders);
    // The sides may have been swapped; another file, or another page, may have come in between.
    const now = SIDES.find((each) => reading.value[each] === file);
    if (!now) return;
    reading.value = { ...reading.value, [now]: undefined };
    if (!opened.ok) return refuse({ ...errors.value, [`${now}Url`]: opened.problem });
    place(now, opened.recording);
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
    values.value = mirrored(values.value);
    recordings.value = { left: recordings.value.right, right: recordings.value.left };
    reading.value = { left: reading.value.right, right: reading.value.left };
    errors.value = mirrored(errors.value);
    options.value = mirroredRequest(options.value);
    optionFaults.value = mirroredRequest(optionFaults.value);
  }

  function refuse(found: FormErrors, ofOptions: RequestFaults = {}) {
    errors.value = found;
    optionFaults.value = ofOptions;
    refusals.value++;
  }

  /** Undefined where what reads them cannot be loaded. */
  async function readOptions(draft: RequestDraft) {
    if (isBlankRequest(draft)) return { asked: {}, faults: {} };
    try {
      return (await loadOptionReader()).readRequestDraft(draft);
    } catch {
      return undefined;
    }
  }

  /** Checks and sends; a second call while the first is under way does nothing. */
  async function submit(onStarted: (comparisonId: string) => void): Promise<void> {
    if (isSubmitting.value || reading.value.left || reading.value.right) return;
    failure.value = undefined;
    complete('leftUrl');
    complete('rightUrl');
    const sent = {
      values: values.value,
      recordings: recordings.value,
      options: options.value,
    };
    const recorded = trimAll(sent.recordings);
    const faults = { ...faultsOf(sent.values, sent.recordings), ...recorded.faults };
    const { signal: aborted } = (sending = new AbortController());
    isSubmitting.value = true;
    const read = await readOptions(sent.options);
    if (aborted.aborted) return;
    if (!read) {
      isSubmitting.value = false;
      failure.value = { code: 'unreachable', message: strings.part.lost };
      return;
    }
    if (!isEmpty(faults) || !isEmpty(read.faults)) {
      isSubmitting.value = false;
      return refuse(faults, read.faults);
    }
    errors.value = {};
    optionFaults.value = {};
    const started = await api.startComparison(
      { ...requestOf(sent.values, recorded.sides), ...read.asked },
      { signal: aborted },
    );
    if (aborted.aborted) return;
    isSubmitting.value = false;
    if (started.ok) {
      typed.set(started.value.comparisonId, sent);
      onStarted(started.value.comparisonId);
      return;
    }
    const named = namedFields(started.failure);
    const ofOptions = namedOptions(started.failure);
    if (!isEmpty(named) || !isEmpty(ofOptions)) refuse(named, ofOptions);
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

function faultsOf(values: FormValues, recordings: FormRecordings): FormErrors {
  const faults: FormErrors = {};
  for (const side of SIDES) {
    const fault = recordings[side] ? undefined : faultOfUrl(values[`${side}Url`]);
    if (fault !== undefined) faults[`${side}Url`] = fault;
    if (values[`${side}Label`].trim().length > MAX_LABEL_LENGTH)
      faults[`${side}Label`] = strings.labelTooLong;
  }
  return faults;
}

/** What is sent of the recordings, and what is wrong with them. */
function trimAll(recordings: FormRecordings) {
  const sides: Partial<Record<Side, HarSide>> = {};
  const faults: FormErrors = {};
  for (const side of SIDES) {
    const recording = recordings[side];
    const trimmed = recording?.trim(recording.entry);
    if (trimmed?.ok) sides[side] = trimmed.side;
    else if (trimmed) faults[`${side}Url`] = trimmed.problem;
  }
  return { sides, faults };
}

function requestOf(
  { leftUrl, rightUrl, leftLabel, rightLabel }: FormValues,
  { left, right }: Partial<Record<Side, HarSide>>,
): CompareRequest {
  return {
    ...(left ? { leftHar: left } : { leftUrl }),
    ...(right ? { rightHar: right } : { rightUrl }),
    ...(leftLabel.trim() && { leftLabel: leftLabel.trim() }),
    ...(rightLabel.trim() && { rightLabel: rightLabel.trim() }),
  };
}

/** The failure's faults that belong beside an option. */
function namedOptions({ fields = [] }: ApiFailure): RequestFaults {
  const named: RequestFaults = {};
  for (const { field, message } of fields) {
    const option = requestFieldOf(field);
    if (option) named[option] ??= message;
  }
  return named;
}

const isEmpty = (fields: object) => Object.values(fields).every((fault) => fault === undefined);

/** The failure's faults that belong beside a field of this form. */
function namedFields({ fields = [] }: ApiFailure): FormErrors {
  const named: FormErrors = {};
  for (const { field, message } of fields) {
    // A recording stands in the place of its side's URL, and so does what is wrong with it.
    const place = field.replace(/^(left|right)Har(\..*)?$/, '$1Url');
    if (Object.hasOwn(blank, place)) named[place as FieldName] ??= message;
  }
  return named;
}
