import { CompareAccepted } from '@env-drift/contracts';
import { openRequestKey } from '@env-drift/request-memory';
import * as v from 'valibot';
import type { Context } from '../http/context.ts';
import { inTime } from '../http/in-time.ts';
import type { ProblemDraft } from '../http/problem-response.ts';
import { describeError } from '../log.ts';
import { sha256 } from '../sha-256.ts';
import { canonicalJson } from './canonical-json.ts';

/** Work that is to be done once. */
interface ClaimedWork {
  ok: true;
  /** To be done under this id, again and again, until it is settled. */
  uuid: string;
  /** Of the pair in which it is done, or was to be when it was tried first. */
  pairKey: string;
  /** What it was answered, where it is settled. */
  accepted: CompareAccepted | undefined;
  settle(accepted: CompareAccepted): Promise<void>;
  /** It came to nothing: another try is another work. */
  release(): Promise<void>;
}

export type WorkClaim = ClaimedWork | { ok: false; problem: ProblemDraft };

/**
 * The id under which a request's work is done: a new one, or with a key the one of the first request that had it.
 * What is done under an id has to be the same however often it is done. The key and the body are known by their
 * hashes alone.
 *
 * @param body as it was understood: another spelling of the same is the same
 */
export async function claimWork(
  key: string | undefined,
  body: unknown,
  pairKey: string,
  { env, log }: Pick<Context, 'env' | 'log'>,
): Promise<WorkClaim> {
  const uuid = crypto.randomUUID();
  if (key === undefined) return { ok: true, uuid, pairKey, accepted: undefined, ...nothingToKeep };
  const held = openRequestKey(env.REQUEST_KEYS, await sha256(`POST /api/compare\n${key}`));
  const ask = async <Answer>(work: Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await inTime(work);
    } catch (error) {
      log('error', 'idempotency key not kept', describeError(error));
      return undefined;
    }
  };
  const claimed = await ask(held.claim(await sha256(canonicalJson(body)), uuid, pairKey));
  if (!claimed) return { ok: false, problem: unavailable };
  if (!claimed.isSame) return { ok: false, problem: reused };
  const { uuid: first, answer } = claimed;
  return {
    ok: true,
    uuid: first,
    pairKey: claimed.pairKey,
    accepted: answer === null ? undefined : v.parse(CompareAccepted, JSON.parse(answer)),
    // Where this fails, the next try does the same work under the same id once more.
    settle: async (accepted) => void (await ask(held.settle(first, JSON.stringify(accepted)))),
    release: async () => void (await ask(held.release(first))),
  };
}

const nothingToKeep = { settle: async () => undefined, release: async () => undefined };

const reused: ProblemDraft = {
  status: 422,
  code: 'idempotency_key_reused',
  detail:
    'This Idempotency-Key came with another body before. Send a new key with a new request; a key is remembered for 24 hours.',
};
const unavailable: ProblemDraft = {
  status: 503,
  code: 'idempotency_unavailable',
  detail: 'The Idempotency-Key could not be kept, so nothing was started. Try again in a moment.',
  headers: { 'retry-after': '1' },
};
