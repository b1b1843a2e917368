import { DurableObject } from 'cloudflare:workers';
import {
  type Comparison,
  type ComparisonChanges,
  type ComparisonError,
  type ComparisonEvent,
  type EnvDiff,
  type EventsPage,
  type Explanation,
  type Finding,
  History,
  type HistoryPage,
  type KnownFindingsPage,
  RequestOptions,
  type RunRecord,
  type Side,
  SignalEnvelope,
  type VersionedPairSettings,
} from '@env-drift/contracts';
import type { Told } from '@env-drift/diff-engine';
import { type Accepted, acceptFinding, type NewAcceptance } from './accept-finding.ts';
import { beginComparison, readBegun } from './begin-comparison.ts';
import { type NoChanges, readChanges } from './comparison-changes.ts';
import { comparisonId } from './comparison-id.ts';
import { type ComparisonRow, toComparison } from './comparison-row.ts';
import * as table from './comparison-table.ts';
import { type EventLog, isOver, seenUpTo, toEvents } from './event-log.ts';
import { EventReaders } from './event-readers.ts';
import { readEvents, readLog, writeLog } from './event-table.ts';
import { readRunRecords } from './run-records.ts';
import { type HistoryQuery, hasComparisons, readHistoryPage } from './history-page.ts';
import { type KnownQuery, readKnownPage } from './known-page.ts';
import { isMigrated, migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import type { Begun, NewComparison, RunTarget } from './new-comparison.ts';
import { newestSchema } from './newest-schema.ts';
import { type KnownSide, readTerms, type RunTerms } from './run-terms.ts';
import { type NewSettings, saveSettings } from './save-settings.ts';
import { readVersioned } from './versioned-settings.ts';
import { saveDiff } from './save-diff.ts';
import { forgetOldest } from './retention.ts';
import { readJson } from './stored-json.ts';
import { tellCompletion, tellDiff, tellFailure, tellSample } from './tell-progress.ts';

/**
 * What one pair of environments remembers. Every write is idempotent, because the Workflow steps
 * that reach it may run twice; a comparison that has ended is never changed again.
 */
export class EnvPairDO extends DurableObject {
  readonly #sql = this.ctx.storage.sql;
  readonly #key = this.ctx.id.toString();
  readonly #readers = new EventReaders();
  #told = Promise.resolve();
  #isReady = false;

  /** Records a comparison as running, and what was seen of it before. Returns what it begins with. */
  async begin(comparison: NewComparison): Promise<Begun> {
    const now = Date.now();
    const deadlineAt = now + comparison.deadlineMs;
    if (!this.#isReady) migrate(this.ctx.storage, migrations, newestSchema);
    this.#isReady = true;
    const begun = this.ctx.storage.transactionSync(() =>
      beginComparison(this.#sql, comparison, now),
    );
    const alarmAt = await this.ctx.storage.getAlarm();
    if (alarmAt === null || alarmAt > deadlineAt) await this.ctx.storage.setAlarm(deadlineAt);
    return begun;
  }

  /** What a comparison began with; null where no such one did. */
  begun(uuid: string): Begun | null {
    return this.#ready() ? readBegun(this.#sql, uuid) : null;
  }

  /** What a side's probe has to request; null once the comparison has ended, or where it was recorded. */
  target(uuid: string, side: Side): RunTarget | null {
    const target = this.#ready() ? table.readTarget(this.#sql, uuid, side) : null;
    return target && { url: target.url, request: readJson(RequestOptions, target.request) ?? {} };
  }

  /**
   * Keeps the first envelope of a sample, which is one from 1 on, and returns the one that is kept; null once
   * the comparison has ended.
   */
  saveSample(
    uuid: string,
    side: Side,
    number: number,
    envelope: SignalEnvelope,
  ): SignalEnvelope | null {
    const text = JSON.stringify(envelope);
    const isSaved = this.#write(
      uuid,
      () => table.insertSample(this.#sql, uuid, side, number, text),
      (log) => tellSample(log, side, number, envelope, Date.now()),
    );
    if (isSaved) return envelope;
    return this.#running(uuid) ? this.sample(uuid, side, number) : null;
  }

  /** A sample that is kept, one from 1 on; null where there is none. */
  sample(uuid: string, side: Side, number: number): SignalEnvelope | null {
    const stored = this.#ready() ? table.findSample(this.#sql, uuid, side, number) : null;
    return readJson(SignalEnvelope, stored) ?? null;
  }

  /**
   * Makes the findings readable, before anybody is asked to explain them. The first history is kept,
   * and the one that is kept is returned; null once the comparison has ended.
   *
   * @param mirror what the same comparison tells with its sides swapped
   */
  saveDiff(uuid: string, diff: EnvDiff, mirror: Told): History | null {
    const now = Date.now();
    let history: History | null = null;
    const isSaved = this.#write(
      uuid,
      () => (history = saveDiff(this.#sql, this.#key, uuid, { diff, mirror, now })) !== null,
      (log) => tellDiff(log, diff, now),
      diff.findings,
    );
    return isSaved ? history : (readJson(History, this.#running(uuid)?.history ?? null) ?? null);
  }

  /** Ends a running comparison well. */
  finish(uuid: string, explanation: Explanation): void {
    const now = Date.now();
    this.#write(
      uuid,
      () => table.endComparison(this.#sql, uuid, now, { explanation }),
      (log) => tellCompletion(log, explanation, now),
    );
  }

  /** Puts another explanation in the place of a completed comparison's. The last one is kept. */
  replaceExplanation(uuid: string, explanation: Explanation): Comparison | null {
    if (!this.#ready() || !table.updateExplanation(this.#sql, uuid, explanation)) return null;
    return this.get(uuid);
  }

  /** Ends a running comparison badly. The first cause is kept. */
  fail(uuid: string, error: ComparisonError): void {
    const now = Date.now();
    this.#write(
      uuid,
      () => table.endComparison(this.#sql, uuid, now, { error }),
      (log) => tellFailure(log, error, now),
    );
  }

  /** Ends a running comparison that nobody wants any more. What it is then; null where it is not known. */
  cancel(uuid: string): Comparison | null {
    this.fail(uuid, cancelled);
    return this.get(uuid);
  }

  /** Null where this pair does not know the comparison. */
  get(uuid: string): Comparison | null {
    const row = this.#ready() ? table.findComparison(this.#sql, uuid) : undefined;
    return row ? toComparison(this.#key, row, table.findSamples(this.#sql, uuid)) : null;
  }

  /** What there is to tell of a comparison after an event; null where this pair does not know it. */
  eventsAfter(uuid: string, after: number): EventsPage | null {
    const read = this.#ready() && readEvents(this.#sql, uuid, after);
    return read ? { comparisonId: comparisonId({ pairKey: this.#key, uuid }), ...read } : null;
  }

  /** The same as server-sent events, until the comparison is over; or why there is no stream. */
  streamEvents(uuid: string, after: number): ReadableStream<Uint8Array> | NoStream {
    const log = this.#ready() && readLog(this.#sql, uuid);
    if (!log) return 'unknown';
    if (isOver(log) && log.entries.at(-1)?.id === after) return 'nothing_left';
    if (this.#readers.isFull) return 'too_many_readers';
    const seen = seenUpTo(log, after);
    return this.#readers.open(uuid, seen, () => readEvents(this.#sql, uuid, 0)?.events ?? []);
  }

  /** The comparisons that are remembered, newest first. Null where none is. */
  history(query: HistoryQuery): HistoryPage | null {
    return this.#ready() && hasComparisons(this.#sql)
      ? readHistoryPage(this.#sql, this.#key, query)
      : null;
  }

  /** What is new, and what is gone, against another comparison of this pair. */
  changes(uuid: string, since: string): ComparisonChanges | NoChanges {
    return this.#ready() ? readChanges(this.#sql, this.#key, uuid, since) : 'unknown';
  }

  /** What this pair says of its next comparison; null where nobody has set anything. */
  terms(sides: Record<Side, KnownSide>): RunTerms | null {
    return this.#ready() ? readTerms(this.#sql, sides, Date.now()) : null;
  }

  /** The findings that this pair remembers, those seen last first. Null where it never compared anything. */
  known(query: KnownQuery): KnownFindingsPage | null {
    return this.#ready() ? readKnownPage(this.#sql, this.#key, query, Date.now()) : null;
  }

  /** @see acceptFinding */
  accept(fingerprint: string, uuid: string | null, acceptance: NewAcceptance): Accepted {
    if (!this.#ready()) return { ok: false, missing: 'finding' };
    return this.ctx.storage.transactionSync(() =>
      acceptFinding(this.#sql, this.#key, fingerprint, uuid, acceptance, Date.now()),
    );
  }

  /** The settings, the newest or the version asked for. Null where there are none such. */
  settings(version?: number): VersionedPairSettings | null {
    return this.#ready() ? readVersioned(this.#sql, this.#key, version) : null;
  }

  /** @see saveSettings */
  saveSettings(settings: NewSettings): boolean {
    if (!this.#ready()) return false;
    return this.ctx.storage.transactionSync(() => saveSettings(this.#sql, settings, Date.now()));
  }

  /** What the index across pairs is told: of one comparison, or of all that are remembered, newest first. */
  runRecords(uuid?: string): RunRecord[] {
    return this.#ready() ? readRunRecords(this.#sql, this.#key, uuid) : [];
  }

  /** Ends what has been running for too long: its Workflow is gone. */
  override async alarm(): Promise<void> {
    if (!this.#ready()) return;
    const running = table.listRunning(this.#sql);
    const now = Date.now();
    for (const { uuid, deadline_at } of running) {
      if (deadline_at <= now) this.fail(uuid, deadlineExceeded);
    }
    const next = running.find(({ deadline_at }) => deadline_at > now);
    if (next) await this.ctx.storage.setAlarm(next.deadline_at);
  }

  /** Whether there is a schema, brought up to date where there is. Creates nothing. */
  #ready(): boolean {
    if (!this.#isReady && isMigrated(this.#sql)) {
      migrate(this.ctx.storage, migrations);
      this.#isReady = true;
    }
    return this.#isReady;
  }

  #running(uuid: string): ComparisonRow | undefined {
    const row = this.#ready() ? table.findComparison(this.#sql, uuid) : undefined;
    return row?.status === 'running' ? row : undefined;
  }

  /**
   * Changes a comparison and writes what there is to tell of it, all or nothing; then tells those who read.
   * Nothing where no such comparison began, and nothing is told where nothing changes.
   */
  #write(
    uuid: string,
    change: () => boolean,
    tell: (log: EventLog) => EventLog,
    findings: readonly Finding[] = [],
  ): boolean {
    if (!this.#ready()) return false;
    const told = this.ctx.storage.transactionSync(() => {
      const before = readLog(this.#sql, uuid);
      if (!before || !change()) return null;
      const after = tell(before);
      writeLog(this.#sql, uuid, after);
      if (isOver(after)) forgetOldest(this.#sql);
      return after.entries.slice(before.entries.length);
    });
    if (told) this.#tell(uuid, toEvents(told, findings));
    return told !== null;
  }

  /** In order, and not before it is certain to be kept: an id that was told is never given to something else. */
  #tell(uuid: string, events: ComparisonEvent[]): void {
    if (!this.#readers.has(uuid)) return;
    const isKept = this.ctx.storage.sync();
    this.#told = this.#told.then(() => isKept).then(() => this.#readers.tell(uuid, events));
  }
}

/** Why there is no stream of events. */
export type NoStream = 'unknown' | 'nothing_left' | 'too_many_readers';

const cancelled: ComparisonError = {
  code: 'cancelled',
  message: 'The comparison was cancelled.',
};

const deadlineExceeded: ComparisonError = {
  code: 'deadline_exceeded',
  message: 'The comparison was interrupted or took too long, and was ended. Start it again.',
};
