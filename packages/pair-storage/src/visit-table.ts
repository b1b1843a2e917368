/*
 * Every statement on `visits`, by name. How much is kept is decided here, in the transaction that adds a
 * visit: nothing counts afterwards, and nobody who sends visits makes the table grow without end.
 */

/** A row of `visits`. */
export type VisitRow = {
  seq: number;
  id: string;
  page: string;
  /** Epoch milliseconds. */
  received_at: number;
  duration_ms: number;
  ttfb_ms: number | null;
  envelope: string;
};

/** Visits of one page. */
const KEPT_VISITS = 50;
const KEPT_PAGES = 200;

/** Adds a visit once, and makes room for it. */
export function insertVisit(sql: SqlStorage, row: Omit<VisitRow, 'seq'>): void {
  const columns = Object.keys(row);
  sql.exec(
    `INSERT INTO visits (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (id) DO NOTHING`,
    ...Object.values(row),
  );
  sql.exec(
    `DELETE FROM visits WHERE seq IN
       (SELECT seq FROM visits WHERE page = ? ORDER BY seq DESC LIMIT -1 OFFSET ?)`,
    row.page,
    KEPT_VISITS,
  );
  if (countVisits(sql, row.page) === 1) forgetRarePages(sql, row.page);
}

/**
 * For a page that is new, the one with the fewest visits goes, the longest ago among equals: who sends
 * visits of made-up pages drives out their own, not the pages that people visit.
 */
function forgetRarePages(sql: SqlStorage, newPage: string): void {
  sql.exec(
    `DELETE FROM visits WHERE page IN
       (SELECT page FROM visits WHERE page <> ?
        GROUP BY page ORDER BY count(*) DESC, max(seq) DESC LIMIT -1 OFFSET ?)`,
    newPage,
    KEPT_PAGES - 1,
  );
}

const countVisits = (sql: SqlStorage, page: string): number =>
  sql.exec<{ n: number }>(`SELECT count(*) AS n FROM visits WHERE page = ?`, page).one().n;

/** Forgets what was received at this moment or before. */
export function deleteUntil(sql: SqlStorage, moment: number): void {
  sql.exec(`DELETE FROM visits WHERE received_at <= ?`, moment);
}

/** When the oldest visit was received; null where there is none. */
export const findOldest = (sql: SqlStorage): number | null =>
  sql.exec<{ at: number | null }>(`SELECT min(received_at) AS at FROM visits`).one().at;

export type TimingRow = Pick<VisitRow, 'page' | 'received_at' | 'duration_ms' | 'ttfb_ms'>;

/** What all pages are told by: every visit after this moment without its envelope. */
export const listTimings = (sql: SqlStorage, moment: number): TimingRow[] =>
  sql
    .exec<TimingRow>(
      `SELECT page, received_at, duration_ms, ttfb_ms FROM visits WHERE received_at > ?`,
      moment,
    )
    .toArray();

/** The envelopes of a page's visits after this moment, the newest first. */
export const listEnvelopes = (sql: SqlStorage, page: string, moment: number): string[] =>
  sql
    .exec<Pick<VisitRow, 'envelope'>>(
      `SELECT envelope FROM visits WHERE page = ? AND received_at > ? ORDER BY seq DESC`,
      page,
      moment,
    )
    .toArray()
    .map(({ envelope }) => envelope);
