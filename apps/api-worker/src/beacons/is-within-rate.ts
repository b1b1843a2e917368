import type { Context } from '../http/context.ts';
import { describeError } from '../log.ts';
import { clientBucket } from './client-bucket.ts';

/**
 * Whether a client may send another beacon for this environment. Counted near the client and not exactly,
 * which is enough: what is kept has limits of its own. A limiter that fails limits nobody.
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
    return (await env.BEACON_LIMITER.limit({ key })).success;
  } catch (error) {
    log('error', 'beacon limiter failed', describeError(error));
    return true;
  }
}
