/**
 * Why the index said nothing: there is none here, its migrations were not applied, it took too long, or
 * something else went wrong with it.
 */
export type IndexTrouble = 'missing' | 'not_migrated' | 'slow' | 'failed';

export type Attempt<Value> = { ok: true; value: Value } | { ok: false; trouble: IndexTrouble };

/**
 * Asks the index, for so long and no longer. Never rejects: nothing that the index is for is worth failing a
 * comparison. What was asked for may still be done after it was given up.
 */
export async function attempt<Value>(
  db: D1Database | undefined,
  withinMs: number,
  work: (db: D1Database) => Promise<Value>,
): Promise<Attempt<Value>> {
  if (!db) return { ok: false, trouble: 'missing' };
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tooLate = new Promise<Attempt<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, trouble: 'slow' }), withinMs);
  });
  const asked = (async () => work(db))().then(
    (value): Attempt<Value> => ({ ok: true, value }),
    (error: unknown): Attempt<Value> => ({ ok: false, trouble: troubleOf(error) }),
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** D1 tells its errors apart by their text alone. */
const troubleOf = (error: unknown): IndexTrouble =>
  error instanceof Error && /no such (?:table|column)|has no column/.test(error.message)
    ? 'not_migrated'
    : 'failed';
