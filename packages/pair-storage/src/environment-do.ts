import { DurableObject } from 'cloudflare:workers';
import { type EnvironmentPage, SignalEnvelope } from '@env-drift/contracts';
import { environmentMigrations } from './environment-migration-list.ts';
import { readJson } from './stored-json.ts';
import { StoredSchema } from './stored-schema.ts';
import { summarisePages } from './summarise-pages.ts';
import * as table from './visit-table.ts';

const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * What real visits of one environment have shown: the newest of each page, for seven days. An environment
 * that nobody visits any more leaves nothing behind.
 */
export class EnvironmentDO extends DurableObject {
  readonly #sql = this.ctx.storage.sql;
  readonly #schema = new StoredSchema(this.ctx.storage, environmentMigrations);

  /**
   * Keeps what one visit showed, by the moment and the page that its envelope tells.
   *
   * @param id of the visit: told twice, it is kept once
   */
  async record(id: string, envelope: SignalEnvelope): Promise<void> {
    this.#schema.create();
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
    return this.#schema.isThere()
      ? summarisePages(table.listTimings(this.#sql, forgottenUntil()))
      : [];
  }

  /** What each visit of a page showed, the newest first. */
  visits(url: string): SignalEnvelope[] {
    if (!this.#schema.isThere()) return [];
    return table
      .listEnvelopes(this.#sql, url, forgottenUntil())
      .flatMap((text) => readJson(SignalEnvelope, text) ?? []);
  }

  /** Forgets what is old, also where nobody comes by any more. */
  override async alarm(): Promise<void> {
    if (!this.#schema.isThere()) return;
    table.deleteUntil(this.#sql, forgottenUntil());
    await this.#forgetInTime();
  }

  /** Looks again when the oldest visit is to be forgotten; where there is none, the object goes. */
  async #forgetInTime(): Promise<void> {
    const oldest = table.findOldest(this.#sql);
    if (oldest !== null) return this.ctx.storage.setAlarm(oldest + KEPT_MS);
    await this.#schema.delete();
  }
}

const forgottenUntil = (): number => Date.now() - KEPT_MS;
