import type { CompareRequest, HarSide, Side } from '@env-drift/contracts';
import { formStrings } from '../strings/form-strings.ts';
import { optionStrings } from '../strings/option-strings.ts';
import { faultOfUrl } from './fault-of-url.ts';
import type { FormFaults } from './form-faults.ts';
import type { FormErrors, FormRecordings, FormValues, TypedForm } from './form-values.ts';
import { isBlankRequest, type RequestDraft } from './request-draft.ts';

const MAX_LABEL_LENGTH = 80;
const SIDES = ['left', 'right'] as const;
const HEADER_FIELDS = ['headers', 'leftHeaders', 'rightHeaders'] as const;
/** What was stored of a secret. */
const MASKED = /\*\*\*/;

/** What was typed as it is sent, and what is wrong with it; what reads options comes where there are some. */
export async function readForm({
  values,
  recordings,
  options,
}: TypedForm): Promise<FormFaults & { request: CompareRequest }> {
  const recorded = trimAll(recordings);
  const { asked, faults } = await readOptions(options);
  return {
    request: { ...requestOf(values, recorded.sides), ...asked },
    errors: { ...faultsOf(values, recordings), ...recorded.faults },
    optionFaults: faults,
  };
}

async function readOptions(draft: RequestDraft) {
  if (isBlankRequest(draft)) return { asked: {}, faults: {} };
  const { readRequestDraft } = await import('./read-request-draft.ts');
  const { asked, faults } = readRequestDraft(draft);
  const masked = HEADER_FIELDS.filter((field) => MASKED.test(draft[field]));
  const again = Object.fromEntries(masked.map((field) => [field, optionStrings.masked]));
  return { asked, faults: { ...again, ...faults } };
}

function faultsOf(values: FormValues, recordings: FormRecordings): FormErrors {
  const faults: FormErrors = {};
  for (const side of SIDES) {
    const fault = recordings[side] ? undefined : faultOfUrl(values[`${side}Url`]);
    if (fault !== undefined) faults[`${side}Url`] = fault;
    if (values[`${side}Label`].trim().length > MAX_LABEL_LENGTH)
      faults[`${side}Label`] = formStrings.labelTooLong;
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
