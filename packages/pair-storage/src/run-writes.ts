import {
  type ComparisonError,
  type EnvDiff,
  type Explanation,
  History,
  type Side,
  type SignalEnvelope,
} from '@env-drift/contracts';
import type { Told } from '@env-drift/diff-engine';
import { endComparison, findComparison, listRunning, updateProgress } from './comparison-table.ts';
import { fitDiff } from './fit-diff.ts';
import { isTooBig } from './is-too-big.ts';
import type { LiveComparisons } from './live-comparisons.ts';
import { findSample, insertSample } from './sample-table.ts';
import { saveDiff } from './save-diff.ts';
import { readJson } from './stored-json.ts';
import { isProbed, tellCompletion, tellDiff, tellFailure, tellSample } from './tell-progress.ts';

/** What the steps of a comparison write. Each may run twice, and writes once. */
export class RunWrites {
  readonly #sql: SqlStorage;
  readonly #pairKey: string;
  readonly #live: LiveComparisons;

  constructor(sql: SqlStorage, pairKey: string, live: LiveComparisons) {
    this.#sql = sql;
    this.#pairKey = pairKey;
    this.#live = live;
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
    const isSaved = this.#orFail(uuid, () =>
      this.#live.change(
        uuid,
        (log) => tellSample(log, side, number, envelope, Date.now()),
        (text, log) => {
          const isNew = insertSample(this.#sql, uuid, side, number, envelope);
          if (isNew) updateProgress(this.#sql, uuid, text, isProbed(log) ? 'diff' : 'probe');
          return isNew;
        },
      ),
    );
    if (isSaved) return envelope;
    return this.#running(uuid) ? findSample(this.#sql, uuid, side, number) : null;
  }

  /**
   * Makes the findings readable, before anybody is asked to explain them, their values as long as there is room
   * for. The first history is kept, and the one that is kept is returned; null once the comparison has ended.
   *
   * @param mirror what the same comparison tells with its sides swapped
   */
  saveDiff(uuid: string, whole: EnvDiff, mirror: Told): History | null {
    const now = Date.now();
    const diff = fitDiff(whole);
    let history: History | null = null;
    this.#orFail(uuid, () =>
      this.#live.change(
        uuid,
        (log) => tellDiff(log, diff, now),
        (log) => {
          history = saveDiff(this.#sql, this.#pairKey, uuid, { diff, mirror, now, log });
          return history !== null;
        },
        diff.findings,
      ),
    );
    return history ?? readJson(History, this.#running(uuid)?.history ?? null) ?? null;
  }

  /** Ends a running comparison well. */
  finish(uuid: string, explanation: Explanation): void {
    const now = Date.now();
    this.#orFail(uuid, () =>
      this.#live.change(
        uuid,
        (log) => tellCompletion(log, explanation, now),
        (log) => endComparison(this.#sql, uuid, now, log, { explanation }),
      ),
    );
  }

  /** Ends a running comparison badly. The first cause is kept. */
  fail(uuid: string, error: ComparisonError): void {
    const now = Date.now();
    this.#live.change(
      uuid,
      (log) => tellFailure(log, error, now),
      (log) => endComparison(this.#sql, uuid, now, log, { error }),
    );
  }

  /** Ends what has been running for too long, and says when the next one has: null where nothing runs. */
  failOverdue(now: number): number | null {
    const running = listRunning(this.#sql);
    for (const { uuid, deadline_at } of running) {
      if (deadline_at <= now) this.fail(uuid, deadlineExceeded);
    }
    return running.find(({ deadline_at }) => deadline_at > now)?.deadline_at ?? null;
  }

  /** What there is no room for is too much each time it is tried, so that nobody is to try it again. */
  #orFail(uuid: string, write: () => boolean): boolean {
    try {
      return write();
    } catch (error) {
      if (!isTooBig(error)) throw error;
      this.fail(uuid, resultTooLarge);
      return false;
    }
  }

  #running(uuid: string) {
    const row = findComparison(this.#sql, uuid);
    return row?.status === 'running' ? row : undefined;
  }
}

const deadlineExceeded: ComparisonError = {
  code: 'deadline_exceeded',
  message: 'The comparison was interrupted or took too long, and was ended. Start it again.',
};

const resultTooLarge: ComparisonError = {
  code: 'result_too_large',
  message:
    'The sides sent more than can be kept of a comparison. Trying again does not help; compare a smaller page, or turn rules off.',
};
