/** Whether a value or a row has more than the 2 MB that SQLite keeps of one here. It tells that by its text alone. */
export const isTooBig = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('SQLITE_TOOBIG');
