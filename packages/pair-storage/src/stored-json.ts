import * as v from 'valibot';

/** A JSON column as its contract type: the one place where stored text becomes data again. */
export function readJson<Value>(
  schema: v.GenericSchema<unknown, Value>,
  text: string | null,
): Value | undefined {
  return text === null ? undefined : v.parse(schema, JSON.parse(text));
}
