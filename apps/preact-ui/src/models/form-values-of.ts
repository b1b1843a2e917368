import type { Comparison, SignalEnvelope } from '@env-drift/contracts';
import type { FormValues } from './form-values.ts';

/** What a comparison was run with, as far as it was stored: the form that would run it again. A recording was not. */
export const formValuesOf = ({ result: { left, right } }: Comparison): FormValues => ({
  leftUrl: askedUrl(left),
  leftLabel: left.label ?? '',
  rightUrl: askedUrl(right),
  rightLabel: right.label ?? '',
});

const askedUrl = ({ url, envelope }: { url: string; envelope?: SignalEnvelope | undefined }) =>
  envelope && envelope.provider !== 'active-probe' ? '' : url;
