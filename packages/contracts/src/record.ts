import * as v from 'valibot';

/**
 * An object of names and values. By itself, `v.record` takes a list, a `Map` or `Headers` for an object
 * without names: a side that sent nothing.
 */
export const record = <const Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.unknown(),
    v.check(isPlain, 'is no object of names and values'),
    v.record(v.string(), value),
  ) as unknown as v.RecordSchema<v.StringSchema<undefined>, Value, undefined>;

/** Unlike the prototype, its tag tells of an object of another realm too. */
const isPlain = (it: unknown) => Object.prototype.toString.call(it) === '[object Object]';
