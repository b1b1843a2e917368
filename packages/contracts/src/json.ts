import * as v from 'valibot';

/** Any JSON value: what a finding shows of each side. An absent value is `null`, never `undefined`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
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
