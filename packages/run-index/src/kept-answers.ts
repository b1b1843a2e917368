import { attempt, type Attempt } from './attempt.ts';

export interface KeptAnswersOptions {
  /** How long each call may take. */
  withinMs?: number;
  now?: () => number;
}

export type KeptAnswers = ReturnType<typeof createKeptAnswers>;

/** Findings that stay as they are longer than this are worth another look. */
const KEPT_MS = 7 * 86_400_000;

/** More than one write adds, and little enough to go unnoticed in it. */
const FORGOTTEN_AT_ONCE = 20;

/**
 * Answers that were paid for, for a week, wherever in the world the question is asked again. Nothing depends on
 * them: every call ends in time, and says what is wrong in place of failing.
 *
 * @param db undefined where the deployment has none
 */
export function createKeptAnswers(
  db: D1Database | undefined,
  { withinMs = 1_000, now = Date.now }: KeptAnswersOptions = {},
) {
  return {
    /** The answer as it was given; undefined where none is kept. */
    get: (key: string): Promise<Attempt<unknown>> =>
      attempt(db, withinMs, async (db) => {
        const row = await db
          .prepare(`SELECT answer FROM kept_answers WHERE key = ? AND kept_at > ?`)
          .bind(key, now() - KEPT_MS)
          .first<{ answer: string }>();
        return row ? (JSON.parse(row.answer) as unknown) : undefined;
      }),

    /** Keeps it in place of what was kept under the key, and forgets some of what is too old. */
    put: (key: string, answer: unknown): Promise<Attempt<void>> =>
      attempt(db, withinMs, async (db) => {
        await db.batch([
          db
            .prepare(
              `DELETE FROM kept_answers WHERE key IN
                 (SELECT key FROM kept_answers WHERE kept_at <= ? ORDER BY kept_at LIMIT ?)`,
            )
            .bind(now() - KEPT_MS, FORGOTTEN_AT_ONCE),
          db
            .prepare(
              `INSERT INTO kept_answers (key, kept_at, answer) VALUES (?, ?, ?)
               ON CONFLICT (key) DO UPDATE SET kept_at = excluded.kept_at, answer = excluded.answer`,
            )
            .bind(key, now(), JSON.stringify(answer)),
        ]);
      }),
  };
}
