import { allowedOrigins } from './access-settings.ts';

/** What a script may read of an answer beside its body and type. */
const EXPOSED = 'x-trace-id, location, etag, ratelimit, ratelimit-policy, retry-after';
/** What a script may send beside what any page may. */
const SENT = 'content-type, idempotency-key, if-match, if-none-match, last-event-id';
const PREFLIGHT_S = 600;

/**
 * Lets pages of listed origins read the answers. Nothing here knows cookies, so that nobody needs credentials.
 *
 * @see Fetch Standard, CORS protocol
 */
export function corsFields(request: Request, response: Response, env: Env): Record<string, string> {
  const vary = { vary: 'Origin' };
  const origin = request.headers.get('origin');
  if (origin === null || !allowedOrigins(env).includes(origin)) return vary;
  const allowed = { ...vary, 'access-control-allow-origin': origin };
  const isPreflight =
    request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!isPreflight) return { ...allowed, 'access-control-expose-headers': EXPOSED };
  return {
    ...allowed,
    'access-control-allow-methods': response.headers.get('allow') ?? '',
    'access-control-allow-headers': SENT,
    'access-control-max-age': String(PREFLIGHT_S),
  };
}
