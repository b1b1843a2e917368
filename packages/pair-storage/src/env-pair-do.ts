import { DurableObject } from 'cloudflare:workers';
import {
  type Comparison,
  type ComparisonError,
  EnvDiff,
  type Explanation,
  type History,
  type HistoryEntry,
  type Policy,
  type Side,
  type SignalEnvelope,
} from '@env-drift/contracts';
import {
  type ComparisonRow,
  type StoredEnvelopes,
  toComparison,
  toHistoryEntry,
} from './comparison-row.ts';
import { comparisonId } from './comparison-id.ts';
import { isMigrated, migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import { forgetOldest } from './retention.ts';
import { readJson } from './stored-json.ts';

/** What is known when a comparison begins. URLs come with their secrets masked. */
export interface NewComparison {
  uuid: string;
  left: { url: string; label?: string | undefined };
  right: { url: string; label?: string | undefined };
  policy: Policy;
  versions: Record<string, string>;
}

/** A comparison whose run has not ended after this time never will. */
export const DEADLINE_MS = 120_000;

/**
 * What one pair of environments remembers. Every write is idempotent, because the Workflow steps
 * that reach it may run twice; a comparison that has ended is never changed again.
 */
export class EnvPairDO extends DurableObject {
  readonly #sql = this.ctx.storage.sql;
  #isReady = false;

  /** Records a comparison as running. Writing it twice is writing it once. */
  async begin({ uuid, left, right, policy, versions }: NewComparison): Promise<void> {
    migrate(this.ctx.storage, migrations);
    this.#isReady = true;
    this.#sql.exec(
      `INSERT INTO comparisons
         (uuid, status, stage, left_url, left_label, right_url, right_label, created_at, policy, versions)
       VALUES (?, 'running', 'probe', ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (uuid) DO NOTHING`,
      uuid,
      left.url,
      left.label ?? null,
      right.url,
      right.label ?? null,
      Date.now(),
      JSON.stringify(policy),
      JSON.stringify(versions),
    );
    if ((await this.ctx.storage.getAlarm()) === null) {
      await this.ctx.storage.setAlarm(Date.now() + DEADLINE_MS);
    }
  }

  /** Keeps the first envelope of a side. Once both are there, the comparison is at its diff. */
  saveProbe(uuid: string, side: Side, envelope: SignalEnvelope): void {
    if (!this.#isRunning(uuid)) return;
    this.ctx.storage.transactionSync(() => {
      this.#sql.exec(
        `INSERT INTO probes (uuid, side, envelope) VALUES (?, ?, ?) ON CONFLICT (uuid, side) DO NOTHING`,
        uuid,
        side,
        JSON.stringify(envelope),
      );
      this.#sql.exec(
        `UPDATE comparisons SET stage = 'diff'
         WHERE uuid = ? AND status = 'running' AND stage = 'probe'
           AND (SELECT count(*) FROM probes WHERE probes.uuid = comparisons.uuid) = 2`,
        uuid,
      );
    });
  }

  /** Makes the findings readable, before anybody is asked to explain them. */
  saveDiff(uuid: string, diff: EnvDiff, history: History): void {
    if (!this.#isRunning(uuid)) return;
    const count = (severity: string) =>
      diff.findings.filter((finding) => finding.severity === severity).length;
    this.#sql.exec(
      `UPDATE comparisons
       SET stage = 'explain', diff = ?, history = ?, verdict = ?, max_severity = ?,
           critical = ?, warn = ?, info = ?
       WHERE uuid = ? AND status = 'running' AND diff IS NULL`,
      JSON.stringify(diff),
      JSON.stringify(history),
      diff.verdict,
      diff.max_severity,
      count('critical'),
      count('warn'),
      count('info'),
      uuid,
    );
  }

  /** Ends a running comparison well. Changes nothing in one that has ended. */
  finish(uuid: string, explanation: Explanation): void {
    this.#end(
      `UPDATE comparisons SET status = 'completed', stage = 'finish', explanation = ?, finished_at = ?
       WHERE uuid = ? AND status = 'running'`,
      JSON.stringify(explanation),
      Date.now(),
      uuid,
    );
  }

  /** Ends a running comparison badly. The first cause is kept. */
  fail(uuid: string, error: ComparisonError): void {
    this.#end(
      `UPDATE comparisons SET status = 'failed', error = ?, finished_at = ?
       WHERE uuid = ? AND status = 'running'`,
      JSON.stringify(error),
      Date.now(),
      uuid,
    );
  }

  /** Null where this pair does not know the comparison. */
  get(uuid: string): Comparison | null {
    if (!this.#ready()) return null;
    const [row] = this.#rows(`SELECT * FROM comparisons WHERE uuid = ?`, uuid);
    return row ? toComparison(this.ctx.id.toString(), row, this.#envelopes(uuid)) : null;
  }

  /** All comparisons that are remembered, newest first. */
  history(): HistoryEntry[] {
    if (!this.#ready()) return [];
    return this.#rows(`SELECT * FROM comparisons ORDER BY seq DESC`).map((row) =>
      toHistoryEntry(this.ctx.id.toString(), row),
    );
  }

  /**
   * The completed comparison before this one with the same left and right side: its id and its diff's
   * fingerprints. An inconclusive one saw too little to compare with.
   */
  previousRun(uuid: string): { comparison_id: string; fingerprints: string[] } | null {
    if (!this.#ready()) return null;
    const [row] = this.#rows(
      `SELECT earlier.* FROM comparisons AS earlier JOIN comparisons AS this ON this.uuid = ?
       WHERE earlier.seq < this.seq AND earlier.status = 'completed' AND earlier.verdict <> 'inconclusive'
         AND earlier.left_url = this.left_url AND earlier.right_url = this.right_url
       ORDER BY earlier.seq DESC LIMIT 1`,
      uuid,
    );
    if (!row) return null;
    return {
      comparison_id: comparisonId({ pairKey: this.ctx.id.toString(), uuid: row.uuid }),
      fingerprints: (readJson(EnvDiff, row.diff)?.findings ?? []).map(
        (finding) => finding.fingerprint,
      ),
    };
  }

  /** Ends what has been running for too long: its Workflow is gone. */
  override async alarm(): Promise<void> {
    if (!this.#ready()) return;
    const overdue = this.#rows(
      `SELECT * FROM comparisons WHERE status = 'running' AND created_at <= ?`,
      Date.now() - DEADLINE_MS,
    );
    for (const { uuid } of overdue) this.fail(uuid, deadlineExceeded);
    const [next] = this.#rows(
      `SELECT * FROM comparisons WHERE status = 'running' ORDER BY created_at LIMIT 1`,
    );
    if (next) await this.ctx.storage.setAlarm(next.created_at + DEADLINE_MS);
  }

  /** Whether there is a schema, brought up to date where there is. Creates nothing. */
  #ready(): boolean {
    if (!this.#isReady && isMigrated(this.#sql)) {
      migrate(this.ctx.storage, migrations);
      this.#isReady = true;
    }
    return this.#isReady;
  }

  #rows(query: string, ...bindings: (string | number)[]): ComparisonRow[] {
    return this.#sql.exec<ComparisonRow>(query, ...bindings).toArray();
  }

  #isRunning(uuid: string): boolean {
    return (
      this.#ready() &&
      this.#rows(`SELECT * FROM comparisons WHERE uuid = ? AND status = 'running'`, uuid).length > 0
    );
  }

  #envelopes(uuid: string): StoredEnvelopes {
    const probes = this.#sql
      .exec<{ side: Side; envelope: string }>(
        `SELECT side, envelope FROM probes WHERE uuid = ?`,
        uuid,
      )
      .toArray();
    return {
      left: probes.find((probe) => probe.side === 'left')?.envelope ?? null,
      right: probes.find((probe) => probe.side === 'right')?.envelope ?? null,
    };
  }

  #end(update: string, ...bindings: (string | number)[]): void {
    if (!this.#ready()) return;
    this.ctx.storage.transactionSync(() => {
      if (this.#sql.exec(update, ...bindings).rowsWritten > 0) forgetOldest(this.#sql);
    });
  }
}

const deadlineExceeded: ComparisonError = {
  code: 'deadline_exceeded',
  message: 'The comparison did not end in time. Start it again.',
};
