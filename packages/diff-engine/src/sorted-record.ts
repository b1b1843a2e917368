/** The same record with its keys in order, so that the same facts are the same bytes. */
export function sortedRecord<Value>(
  record: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const names = Object.keys(record);
  if (names.every((name, i) => i === 0 || names[i - 1]! < name)) return { ...record };
  return Object.fromEntries(names.sort().map((name) => [name, record[name]!]));
}
