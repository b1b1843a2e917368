import { DurableObject } from 'cloudflare:workers';

const KEY = 'claim';
/** How long a client may try the same request again. */
const KEPT_MS = 24 * 3_600_000;

interface Claim {
  /** Of the body that came with the key first; the body itself is not kept. */
  bodyHash: string;
  /** The id under which the request is done, however often it is tried. */
  uuid: string;
  /** Of the pair that it began in, or was to. */
  pairKey: string;
  claimedAt: number;
  /** What it was answered, once it was done. */
  answer?: string;
}

export interface Claimed {
  /** Whether the body is the one that came with the key first. Where it is not, the rest is not for the asker. */
  isSame: boolean;
  uuid: string;
  pairKey: string;
  answer: string | null;
}

/**
 * The request that an idempotency key stands for. It gives the work an id before it begins: whoever comes at
 * the same time, or after the first was lost on its way, does the same work under the same id, which is done once.
 *
 * @see draft-ietf-httpapi-idempotency-key-header
 */
export class RequestKeyDO extends DurableObject {
  /**
   * @param uuid of the work, if this request is the first one
   * @param pairKey the same: another page may be the one that is compared when it is tried again
   */
  async claim(bodyHash: string, uuid: string, pairKey: string): Promise<Claimed> {
    const { kv } = this.ctx.storage;
    const now = Date.now();
    const held = kv.get<Claim>(KEY);
    const isOver = held !== undefined && held.claimedAt + KEPT_MS <= now;
    if (held && !isOver) {
      const isSame = held.bodyHash === bodyHash;
      return { isSame, uuid: held.uuid, pairKey: held.pairKey, answer: held.answer ?? null };
    }
    kv.put(KEY, { bodyHash, uuid, pairKey, claimedAt: now } satisfies Claim);
    await this.ctx.storage.setAlarm(now + KEPT_MS);
    return { isSame: true, uuid, pairKey, answer: null };
  }

  /** Keeps the first answer of the work. */
  settle(uuid: string, answer: string): void {
    const held = this.ctx.storage.kv.get<Claim>(KEY);
    if (held?.uuid !== uuid || held.answer !== undefined) return;
    this.ctx.storage.kv.put(KEY, { ...held, answer } satisfies Claim);
  }

  /** Forgets work that came to nothing, so that it may be tried again under another id. */
  async release(uuid: string): Promise<void> {
    const held = this.ctx.storage.kv.get<Claim>(KEY);
    if (held?.uuid === uuid && held.answer === undefined) await this.ctx.storage.deleteAll();
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
