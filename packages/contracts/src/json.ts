import * as v from 'valibot';

/** Any JSON value: what a finding shows of each side. An absent value is `null`, never `undefined`. */
export type Json = string | number | boolean | null | JsonList | { [key: string]: Json };
/**
 * By name, because whoever checks our declarations (`skipLibCheck: false`) follows `v.optional(Json)`
 * without an end through a plain `Json[]`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a name for a type that holds itself
interface JsonList extends Array<Json> {}

export const Json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(Json),
    v.record(v.string(), Json),
  ]),
);
