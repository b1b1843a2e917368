import type { Side } from '@env-drift/contracts';
import type { RequestDraft } from './request-draft.ts';
import type { SideRecording } from './side-recording.ts';

export type FieldName = 'leftUrl' | 'leftLabel' | 'rightUrl' | 'rightLabel';
export type FormValues = Record<FieldName, string>;
export type FormErrors = Partial<FormValues>;
/** What stands in the place of a side's URL. */
export type FormRecordings = Partial<Record<Side, SideRecording>>;

/** All that was typed for a comparison. */
export interface TypedForm {
  values: FormValues;
  recordings: FormRecordings;
  options: RequestDraft;
}

export const blankValues: FormValues = {
  leftUrl: '',
  leftLabel: '',
  rightUrl: '',
  rightLabel: '',
};

/** The fields with left and right swapped. */
export const mirroredValues = <Fields extends FormErrors>(fields: Fields) => ({
  ...fields,
  leftUrl: fields.rightUrl,
  rightUrl: fields.leftUrl,
  leftLabel: fields.rightLabel,
  rightLabel: fields.leftLabel,
});
