import * as v from 'valibot';

/**
 * An object schema whose type lists its fields and whose parser keeps the ones it does not know.
 *
 * What a newer version stored must survive being read and written by an older one, so the parser is
 * loose; the inferred type stays strict, so that a misspelt field does not compile.
 */
export const stored = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.looseObject(entries) as unknown as v.ObjectSchema<Entries, undefined>;
