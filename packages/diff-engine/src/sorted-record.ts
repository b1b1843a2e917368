/** The same record with its keys in order, so that the same facts are the same bytes. */
export const sortedRecord = <Value>(record: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
