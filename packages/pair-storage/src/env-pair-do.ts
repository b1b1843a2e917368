import { DurableObject } from 'cloudflare:workers';
import type {
  Comparison,
  ComparisonChanges,
  ComparisonError,
  EnvDiff,
  EventsPage,
  Explanation,
  History,
  HistoryPage,
  KnownFindingsPage,
  RunRecord,
  Side,
  SignalEnvelope,
  VersionedPairSettings,
} from '@env-drift/contracts';
import type { Told } from '@env-drift/diff-engine';
import { type Accepted, acceptFinding, type NewAcceptance } from './accept-finding.ts';
import { beginComparison, readBegun } from './begin-comparison.ts';
import { type NoChanges, readChanges } from './comparison-changes.ts';
import { comparisonId } from './comparison-id.ts';
import { toComparison } from './comparison-row.ts';
import { findComparison, findTarget, updateExplanation } from './comparison-table.ts';
import { type HistoryQuery, hasComparisons, readHistoryPage } from './history-page.ts';
import { type KnownQuery, readKnownPage } from './known-page.ts';
import { LiveComparisons, type NoStream } from './live-comparisons.ts';
import { migrations } from './migration-list.ts';
import type { Begun, NewComparison, RunTarget } from './new-comparison.ts';
import { newestSchema } from './newest-schema.ts';
import { outranks } from './outranks.ts';
import { readRunRecords } from './run-records.ts';
import { type KnownSide, readTerms, type RunTerms } from './run-terms.ts';
import { RunWrites } from './run-writes.ts';
import { findSample, findShown } from './sample-table.ts';
import { type NewSettings, saveSettings } from './save-settings.ts';
import { readEvents } from './stored-log.ts';
import { StoredSchema } from './stored-schema.ts';
import { readVersioned } from './versioned-settings.ts';

/**
 * What one pair of environments remembers. Every write is idempotent, because the Workflow steps
 * that reach it may run twice; a comparison that has ended is never changed again.
 */
export class EnvPairDO extends DurableObject {
  readonly #storage = this.ctx.storage;
  readonly #key = this.ctx.id.toString();
  readonly #live = new LiveComparisons(this.#storage);
  readonly #runs = new RunWrites(this.#storage.sql, this.#key, this.#live);
  readonly #schema = new StoredSchema(this.#storage, migrations, newestSchema);

  /** Records a comparison as running, and what was seen of it before. Returns what it begins with. */
  async begin(comparison: NewComparison): Promise<Begun> {
    const now = Date.now();
    const deadlineAt = now + comparison.deadlineMs;
    this.#schema.create();
    const begun = this.#storage.transactionSync(() =>
      beginComparison(this.#storage.sql, comparison, now),
    );
    const alarmAt = await this.#storage.getAlarm();
    if (alarmAt === null || alarmAt > deadlineAt) await this.#storage.setAlarm(deadlineAt);
    return begun;
  }

  /** What a comparison began with; null where no such one did. */
  begun(uuid: string): Begun | null {
    return this.#with((sql) => readBegun(sql, uuid));
  }

  /** What a side's probe has to request; null once the comparison has ended, or where it was recorded. */
  target(uuid: string, side: Side): RunTarget | null {
    return this.#with((sql) => findTarget(sql, uuid, side));
  }

  /** @see RunWrites.saveSample */
  saveSample(
    uuid: string,
    side: Side,
    number: number,
    envelope: SignalEnvelope,
  ): SignalEnvelope | null {
    return this.#with(() => this.#runs.saveSample(uuid, side, number, envelope));
  }

  /** A sample that is kept, one from 1 on; null where there is none. */
  sample(uuid: string, side: Side, number: number): SignalEnvelope | null {
    return this.#with((sql) => findSample(sql, uuid, side, number));
  }

  /** @see RunWrites.saveDiff */
  saveDiff(uuid: string, diff: EnvDiff, mirror: Told): History | null {
    return this.#with(() => this.#runs.saveDiff(uuid, diff, mirror));
  }

  /** @see RunWrites.finish */
  finish(uuid: string, explanation: Explanation): void {
    this.#with(() => this.#runs.finish(uuid, explanation));
  }

  /**
   * Puts another explanation in the place of a completed comparison's, where that one outranks it.
   * What the comparison is then; null where it is not known, or did not complete.
   */
  replaceExplanation(uuid: string, explanation: Explanation): Comparison | null {
    const now = this.get(uuid);
    if (now?.status !== 'completed') return null;
    if (!outranks(explanation, now.result.explanation)) return now;
    this.#with((sql) => updateExplanation(sql, uuid, explanation));
    return this.get(uuid);
  }

  /** @see RunWrites.fail */
  fail(uuid: string, error: ComparisonError): void {
    this.#with(() => this.#runs.fail(uuid, error));
  }

  /** Ends a running comparison that nobody wants any more. What it is then; null where it is not known. */
  cancel(uuid: string): Comparison | null {
    this.fail(uuid, { code: 'cancelled', message: 'The comparison was cancelled.' });
    return this.get(uuid);
  }

  /** Null where this pair does not know the comparison. */
  get(uuid: string): Comparison | null {
    return this.#with((sql) => {
      const row = findComparison(sql, uuid);
      return row ? toComparison(this.#key, row, findShown(sql, row)) : null;
    });
  }

  /** What there is to tell of a comparison after an event; null where this pair does not know it. */
  eventsAfter(uuid: string, after: number): EventsPage | null {
    const read = this.#with((sql) => readEvents(sql, uuid, after));
    return read ? { comparisonId: comparisonId({ pairKey: this.#key, uuid }), ...read } : null;
  }

  /** The same as server-sent events, until the comparison is over; or why there is no stream. */
  streamEvents(uuid: string, after: number): ReadableStream<Uint8Array> | NoStream {
    return this.#with(() => this.#live.stream(uuid, after)) ?? 'unknown';
  }

  /** The comparisons that are remembered, newest first. Null where none is. */
  history(query: HistoryQuery): HistoryPage | null {
    return this.#with((sql) =>
      hasComparisons(sql) ? readHistoryPage(sql, this.#key, query) : null,
    );
  }

  /** What is new, and what is gone, against another comparison of this pair. */
  changes(uuid: string, since: string): ComparisonChanges | NoChanges {
    return this.#with((sql) => readChanges(sql, this.#key, uuid, since)) ?? 'unknown';
  }

  /** What this pair says of its next comparison; null where nobody has set anything. */
  terms(sides: Record<Side, KnownSide>): RunTerms | null {
    return this.#with((sql) => readTerms(sql, sides, Date.now()));
  }

  /** The findings that this pair remembers, those it came to know last first. Null where it never compared anything. */
  known(query: KnownQuery): KnownFindingsPage | null {
    return this.#with((sql) => readKnownPage(sql, this.#key, query, Date.now()));
  }

  /** @see acceptFinding */
  accept(fingerprint: string, uuid: string | null, acceptance: NewAcceptance): Accepted {
    const accepted = this.#change((sql) =>
      acceptFinding(sql, this.#key, fingerprint, uuid, acceptance, Date.now()),
    );
    return accepted ?? { ok: false, missing: 'finding' };
  }

  /** The settings, the newest or the version asked for. Null where there are none such. */
  settings(version?: number): VersionedPairSettings | null {
    return this.#with((sql) => readVersioned(sql, this.#key, version));
  }

  /** @see saveSettings */
  saveSettings(settings: NewSettings): boolean {
    return this.#change((sql) => saveSettings(sql, settings, Date.now())) ?? false;
  }

  /** What the index across pairs is told: of one comparison, or of all that are remembered, newest first. */
  runRecords(uuid?: string): RunRecord[] {
    return this.#with((sql) => readRunRecords(sql, this.#key, uuid)) ?? [];
  }

  /** Ends what has been running for too long: its Workflow is gone. */
  override async alarm(): Promise<void> {
    const next = this.#with(() => this.#runs.failOverdue(Date.now()));
    if (next !== null) await this.#storage.setAlarm(next);
  }

  /** Null where nothing was ever stored. Creates nothing. */
  #with<Done>(work: (sql: SqlStorage) => Done): Done | null {
    return this.#schema.isThere() ? work(this.#storage.sql) : null;
  }

  #change<Done>(work: (sql: SqlStorage) => Done): Done | null {
    return this.#with((sql) => this.#storage.transactionSync(() => work(sql)));
  }
}
