import type { Context } from '../http/context.ts';
import { describeError } from '../log.ts';
import { clientBucket } from './client-bucket.ts';

/** A limiter that works answers within milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Whether a client may send another beacon for this environment. Counted near the client and not exactly,
 * which is enough: what is kept has limits of its own. A limiter that fails, or does not answer, limits nobody.
 */
export async function isWithinRate(
  request: Request,
  environment: string,
  { env, log }: Context,
): Promise<boolean> {
  try {
    // Without an address, as outside Cloudflare, all clients are counted as one.
    const address = request.headers.get('cf-connecting-ip') ?? '';
    const key = await clientBucket(address, environment);
    return (await inTime(env.BEACON_LIMITER.limit({ key }))).success;
  } catch (error) {
    log('error', 'beacon limiter failed', describeError(error));
    return true;
  }
}

async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
