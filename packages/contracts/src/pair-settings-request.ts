import * as v from 'valibot';
import { isRecord } from './is-record.ts';
import { Label } from './label.ts';
import { maskSecrets } from './mask-secrets.ts';
import { RequestHeaders } from './request-headers.ts';
import { RequestOptions, Samples } from './request-options.ts';

/** Unlike those of a comparison, they are kept and shown. */
const KeptHeaders = v.optional(
  v.pipe(
    RequestHeaders,
    v.check(
      (headers) => Object.values(headers).every((value) => maskSecrets(value) === value),
      'hold what looks like a secret, and settings are kept: send it with each comparison',
    ),
  ),
);

/** Body of `PUT /api/pairs/:pairKey/settings`. Its policy is for the engine to judge, which has words for it. */
export const PairSettingsRequest = v.strictObject({
  leftLabel: v.optional(Label),
  rightLabel: v.optional(Label),
  ...RequestOptions.entries,
  samples: v.optional(Samples),
  warmUp: v.optional(v.boolean('must be true or false')),
  headers: KeptHeaders,
  leftHeaders: KeptHeaders,
  rightHeaders: KeptHeaders,
  policy: v.optional(v.pipe(v.custom<object>(isRecord, 'must be an object'), v.looseObject({}))),
  /** Whoever changes them, as they call themselves. */
  who: v.optional(Label),
});
export type PairSettingsRequest = v.InferOutput<typeof PairSettingsRequest>;
