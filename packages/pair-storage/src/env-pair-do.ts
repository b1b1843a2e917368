import { DurableObject } from 'cloudflare:workers';
import {
  type Comparison,
  type ComparisonError,
  EnvDiff,
  type Explanation,
  History,
  type HistoryEntry,
  type Policy,
  RequestOptions,
  type Side,
  SignalEnvelope,
} from '@env-drift/contracts';
import { comparisonId } from './comparison-id.ts';
import { toComparison, toHistoryEntry } from './comparison-row.ts';
import * as table from './comparison-table.ts';
import { isMigrated, migrate } from './migrate.ts';
import { migrations } from './migration-list.ts';
import { readJson } from './stored-json.ts';

interface NamedSide {
  /** With its secrets masked: what is kept and shown. */
  url: string;
  label?: string | undefined;
}

/** A side that is to be asked. */
export interface AskedSide extends NamedSide {
  /** As it has to be requested, secrets and all. Kept only while the comparison runs. */
  target: string;
  /** What it has to be asked beside that. A header may hold a secret, so it is kept no longer. */
  request: RequestOptions;
  recorded?: undefined;
}

/** A side that was seen before, by whichever provider: nobody is asked. */
export interface RecordedSide extends NamedSide {
  recorded: readonly [SignalEnvelope, ...SignalEnvelope[]];
}

/** One side of a new comparison. */
export type NewSide = AskedSide | RecordedSide;

/** What is known when a comparison begins. */
export interface NewComparison {
  uuid: string;
  left: NewSide;
  right: NewSide;
  /** How often each side is asked that is. */
  samples: number;
  /**
   * A run that has not ended after this time never will. It is lost when its engine is, as when a local
   * start is interrupted.
   */
  deadlineMs: number;
  policy: Policy;
  versions: Record<string, string>;
}

/** What a side's probe has to request. */
export interface RunTarget {
  url: string;
  request: RequestOptions;
}

/**
 * What one pair of environments remembers. Every write is idempotent, because the Workflow steps
 * that reach it may run twice; a comparison that has ended is never changed again.
 */
export class EnvPairDO extends DurableObject {
  readonly #sql = this.ctx.storage.sql;
  readonly #key = this.ctx.id.toString();
  #isReady = false;

  /** Records a comparison as running, and what was seen of it before. */
  async begin({ uuid, left, right, samples, deadlineMs, ...rest }: NewComparison): Promise<void> {
    const now = Date.now();
    const deadlineAt = now + deadlineMs;
    migrate(this.ctx.storage, migrations);
    this.#isReady = true;
    const due = (side: NewSide) => side.recorded?.length ?? samples;
    this.#write(() => {
      table.insertComparison(this.#sql, {
        uuid,
        left_url: left.url,
        left_target: left.recorded ? null : left.target,
        left_request: left.recorded ? null : JSON.stringify(left.request),
        left_label: left.label ?? null,
        right_url: right.url,
        right_target: right.recorded ? null : right.target,
        right_request: right.recorded ? null : JSON.stringify(right.request),
        right_label: right.label ?? null,
        samples_due: due(left) + due(right),
        created_at: now,
        deadline_at: deadlineAt,
        policy: JSON.stringify(rest.policy),
        versions: JSON.stringify(rest.versions),
      });
      for (const [side, { recorded = [] }] of Object.entries({ left, right }))
        recorded.forEach((envelope, index) =>
          table.insertSample(this.#sql, uuid, side as Side, index + 1, JSON.stringify(envelope)),
        );
    });
    const alarmAt = await this.ctx.storage.getAlarm();
    if (alarmAt === null || alarmAt > deadlineAt) await this.ctx.storage.setAlarm(deadlineAt);
  }

  /** What a side's probe has to request; null once the comparison has ended, or where it was recorded. */
  target(uuid: string, side: Side): RunTarget | null {
    const target = this.#ready() ? table.readTarget(this.#sql, uuid, side) : null;
    return target && { url: target.url, request: readJson(RequestOptions, target.request) ?? {} };
  }

  /** Keeps the first envelope of a sample, which is one from 1 on, and returns the one that is kept. */
  saveSample(uuid: string, side: Side, number: number, envelope: SignalEnvelope): SignalEnvelope {
    const text = JSON.stringify(envelope);
    this.#write(() => table.insertSample(this.#sql, uuid, side, number, text));
    return this.sample(uuid, side, number) ?? envelope;
  }

  /** A sample that is kept, one from 1 on; null where there is none. */
  sample(uuid: string, side: Side, number: number): SignalEnvelope | null {
    const stored = this.#ready() ? table.findSample(this.#sql, uuid, side, number) : null;
    return readJson(SignalEnvelope, stored) ?? null;
  }

  /**
   * Makes the findings readable, before anybody is asked to explain them. The first history is kept,
   * and the one that is kept is returned.
   */
  saveDiff(uuid: string, diff: EnvDiff, history: History): History {
    this.#write(() => table.updateDiff(this.#sql, uuid, diff, history));
    const stored = this.#ready() ? table.findComparison(this.#sql, uuid) : undefined;
    return readJson(History, stored?.history ?? null) ?? history;
  }

  /** Ends a running comparison well. */
  finish(uuid: string, explanation: Explanation): void {
    this.#write(() => table.endComparison(this.#sql, uuid, Date.now(), { explanation }));
  }

  /** Ends a running comparison badly. The first cause is kept. */
  fail(uuid: string, error: ComparisonError): void {
    this.#write(() => table.endComparison(this.#sql, uuid, Date.now(), { error }));
  }

  /** Null where this pair does not know the comparison. */
  get(uuid: string): Comparison | null {
    const row = this.#ready() ? table.findComparison(this.#sql, uuid) : undefined;
    return row ? toComparison(this.#key, row, table.findSamples(this.#sql, uuid)) : null;
  }

  /** All comparisons that are remembered, newest first. */
  history(): HistoryEntry[] {
    if (!this.#ready()) return [];
    return table.listHistory(this.#sql).map((row) => toHistoryEntry(this.#key, row));
  }

  /**
   * The completed comparison before this one with the same left and right side: its id and its diff's
   * fingerprints. An inconclusive one saw too little to compare with, and one that saw other parts saw
   * something else.
   */
  previousRun(uuid: string): { comparison_id: string; fingerprints: string[] } | null {
    const row = this.#ready() ? table.findPrevious(this.#sql, uuid) : undefined;
    if (!row) return null;
    const findings = readJson(EnvDiff, row.diff)?.findings ?? [];
    return {
      comparison_id: comparisonId({ pairKey: this.#key, uuid: row.uuid }),
      fingerprints: findings.map((finding) => finding.fingerprint),
    };
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

  /** All or nothing, and nothing where no comparison ever began. */
  #write(statements: () => void): void {
    if (this.#ready()) this.ctx.storage.transactionSync(statements);
  }
}

const deadlineExceeded: ComparisonError = {
  code: 'deadline_exceeded',
  message: 'The comparison was interrupted or took too long, and was ended. Start it again.',
};
