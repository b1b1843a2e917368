import { DurableObject } from 'cloudflare:workers';
import { type EnvironmentPage, SignalEnvelope } from '@env-drift/contracts';
import { environmentMigrations } from './environment-migration-list.ts';
import { isMigrated, migrate } from './migrate.ts';
import { readJson } from './stored-json.ts';
import { summarisePages } from './summarise-pages.ts';
import * as table from './visit-table.ts';

const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * What real visits of one environment have shown: the newest of each page, for seven days. An environment
 * that nobody visits any more leaves nothing behind.
 */
export class EnvironmentDO extends DurableObject {
  readonly #sql = this.ctx.storage.sql;
  #isReady = false;

  /**
   * Keeps what one visit showed, by the moment and the page that its envelope tells.
   *
   * @param id of the visit: told twice, it is kept once
   */
  async record(id: string, envelope: SignalEnvelope): Promise<void> {
    migrate(this.ctx.storage, environmentMigrations);
    this.#isReady = true;
    this.ctx.storage.transactionSync(() => {
      table.deleteUntil(this.#sql, forgottenUntil());
      table.insertVisit(this.#sql, {
        id,
        page: envelope.environment.target_url,
        received_at: envelope.timestamp,
        duration_ms: envelope.timing.duration_ms,
        ttfb_ms: envelope.timing.ttfb_ms ?? null,
        envelope: JSON.stringify(envelope),
      });
    });
    if ((await this.ctx.storage.getAlarm()) === null) await this.#forgetInTime();
  }

  /** The pages that were visited, the one with most visits first. */
  pages(): EnvironmentPage[] {
    return this.#ready() ? summarisePages(table.listTimings(this.#sql, forgottenUntil())) : [];
  }

  /** What each visit of a page showed, the newest first. */
  visits(url: string): SignalEnvelope[] {
    if (!this.#ready()) return [];
    return table
      .listEnvelopes(this.#sql, url, forgottenUntil())
      .flatMap((text) => readJson(SignalEnvelope, text) ?? []);
  }

  /** Forgets what is old, also where nobody comes by any more. */
  override async alarm(): Promise<void> {
    if (!this.#ready()) return;
    table.deleteUntil(this.#sql, forgottenUntil());
    await this.#forgetInTime();
  }

  /** Looks again when the oldest visit is to be forgotten; where there is none, the object goes. */
  async #forgetInTime(): Promise<void> {
    const oldest = table.findOldest(this.#sql);
    if (oldest !== null) return this.ctx.storage.setAlarm(oldest + KEPT_MS);
    this.#isReady = false;
    await this.ctx.storage.deleteAll();
  }

  /** Whether there is a schema, brought up to date where there is. Creates nothing. */
  #ready(): boolean {
    if (!this.#isReady && isMigrated(this.#sql)) {
      migrate(this.ctx.storage, environmentMigrations);
      this.#isReady = true;
    }
    return this.#isReady;
  }
}

const forgottenUntil = (): number => Date.now() - KEPT_MS;
