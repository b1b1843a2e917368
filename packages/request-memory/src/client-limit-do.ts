import { DurableObject } from 'cloudflare:workers';
import type { RatePolicy } from './rate-policy.ts';
import { takeFrom, untouchedFrom, type Taken, type Windows } from './sliding-window.ts';

const KEY = 'windows';

/** How much one client has asked for lately. It knows neither who that is nor what was asked, and forgets all. */
export class ClientLimitDO extends DurableObject {
  #windows: Windows | undefined;

  /** Counts a request, where every policy has room for it. One row is written where it is counted, else none. */
  async take(policies: readonly RatePolicy[]): Promise<Taken> {
    const { kv } = this.ctx.storage;
    this.#windows ??= kv.get<Windows>(KEY) ?? {};
    const now = Date.now();
    const taken = takeFrom(this.#windows, policies, now);
    if (!taken.isAllowed) return taken;
    kv.put(KEY, this.#windows);
    if ((await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(untouchedFrom(this.#windows));
    return taken;
  }

  /** Where no window touches anything any more, the object goes. */
  override async alarm(): Promise<void> {
    const end = untouchedFrom(this.ctx.storage.kv.get<Windows>(KEY) ?? {});
    if (end > Date.now()) return this.ctx.storage.setAlarm(end);
    this.#windows = undefined;
    await this.ctx.storage.deleteAll();
  }
}
