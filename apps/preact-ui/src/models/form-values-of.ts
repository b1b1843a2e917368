import type { Comparison } from '@env-drift/contracts';
import type { FormValues } from './form-model.ts';

/** What a comparison was run with, as far as it was stored: the form that would run it again. */
export const formValuesOf = ({ result: { left, right } }: Comparison): FormValues => ({
  leftUrl: left.url,
  leftLabel: left.label ?? '',
  rightUrl: right.url,
  rightLabel: right.label ?? '',
});
