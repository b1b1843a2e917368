import type { Context } from '../http/context.ts';
import { describeError } from '../log.ts';
import { clientBucket } from './client-bucket.ts';

/** A limiter that works answers within milliseconds. */
const PATIENCE_MS = 1_000;

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
    const key = await clientBucket(addressOf(request, env), subject);
    return (await inTime(limiter.limit({ key }))).success;
  } catch (error) {
    log('error', 'beacon limiter failed', describeError(error));
    return true;
  }
}

/**
 * The client's address, where something in front of the Worker tells it in a field that no client can write.
 * Otherwise all clients are counted as one: whoever names his own address would never be counted twice.
 */
function addressOf({ headers }: Request, { CLIENT_ADDRESS_FIELD: field }: Env): string {
  return field ? (headers.get(field) ?? '') : '';
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
