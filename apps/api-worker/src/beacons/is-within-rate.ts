import type { Context } from '../http/context.ts';
import { inTime } from '../http/in-time.ts';
import { describeError } from '../log.ts';
import { clientAddress } from '../rate-limit/client-address.ts';
import { clientBucket } from '../rate-limit/client-bucket.ts';

/**
 * Whether a client may send another beacon; asked before anything of it is read, so that what cannot be read
 * counts, too. Counted near the client and not exactly, which is enough: what is kept has limits of its own. A
 * limiter that fails, or does not answer, limits nobody.
 */
export const isWithinRate = (request: Request, context: Context): Promise<boolean> =>
  isAllowed(context.env.BEACON_LIMITER, request, '', context);

/**
 * Whether another visit of this page by this client may be kept: few a minute, or one client alone would soon have
 * driven out all others.
 *
 * @param page an environment and a URL of it, in one text
 */
export const isWithinPageRate = (
  request: Request,
  page: string,
  context: Context,
): Promise<boolean> => isAllowed(context.env.BEACON_PAGE_LIMITER, request, page, context);

async function isAllowed(
  limiter: RateLimit,
  request: Request,
  subject: string,
  { env, log }: Context,
): Promise<boolean> {
  try {
    const key = await clientBucket(clientAddress(request, env), subject);
    return (await inTime(limiter.limit({ key }))).success;
  } catch (error) {
    log('error', 'beacon limiter failed', describeError(error));
    return true;
  }
}
