import * as v from 'valibot';
import { maskSecrets } from './mask-secrets.ts';

/** What somebody calls a side or an environment; shown, stored and logged, so without secrets. */
export const Label = v.pipe(
  v.string('must be a string'),
  v.trim(),
  v.maxLength(80, 'must have at most 80 characters'),
  // Such characters reorder or hide what stands around them, on a page and in a terminal.
  v.regex(
    /^[^\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u,
    'must not hold control characters',
  ),
  v.transform(maskSecrets),
);
