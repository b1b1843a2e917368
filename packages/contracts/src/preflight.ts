import * as v from 'valibot';
import { FieldName } from './field-name.ts';
import { WebOrigin } from './web-origin.ts';

/**
 * What a browser asks before a script of another origin may send a request: whether this origin may
 * use this method with these fields. Only the names of fields are asked about, so `authorization` is
 * as good as any. Methods are case-sensitive.
 *
 * @see Fetch, "CORS-preflight fetch"
 */
export const Preflight = v.strictObject({
  origin: WebOrigin,
  method: v.pipe(
    v.string('must be a string'),
    v.regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,32}$/, 'is not the name of a method'),
    v.check(
      (method) => !/^(?:connect|trace|track)$/i.test(method),
      'is a method that no script may use',
    ),
  ),
  headers: v.optional(
    v.pipe(
      v.array(FieldName, 'must be a list of names'),
      v.maxLength(20, 'must hold at most 20 names'),
    ),
  ),
});
export type Preflight = v.InferOutput<typeof Preflight>;
