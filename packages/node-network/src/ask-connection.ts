import type { Dispatcher } from 'undici';
import { answerBody, type AnswerBody } from './answer-body.ts';
import type { Connection } from './open-connection.ts';
import { readHead } from './read-head.ts';
import { sentFields } from './sent-fields.ts';
import { toResponse } from './to-response.ts';

/** What becomes of a connection after a request: `free` for another one, or `lost`. */
export type Fate = 'free' | 'lost';

/** Sooner read than a new connection is opened. */
const SHORT_REST = 64 * 1024;

/**
 * Sends one request over a connection, and gives its answer as `fetch` would: redirects as they are, codings
 * undone that every runtime undoes. Beside the fields that are asked for it sends `Host` and `Connection`,
 * and where no cache may answer, `Cache-Control` and `Pragma`.
 *
 * @param end told once, when nothing more of the answer is to come
 */
export function askConnection(
  connection: Connection,
  url: URL,
  init: RequestInit,
  end: (fate: Fate) => void,
): Promise<Response> {
  const { signal, method = 'GET' } = init;
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let body: AnswerBody | undefined;
    let isOver = false;
    const settle = (fate: Fate) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', abort);
      end(fate);
    };
    const fail = (error: unknown) => {
      settle('lost');
      if (body) body.fail(error);
      else reject(error as Error);
      controller?.abort(error as Error);
    };
    const abort = () => fail(signal!.reason);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    connection.client.dispatch(
      { path: `${url.pathname}${url.search}`, method: method as 'GET', headers: sentFields(init) },
      {
        onRequestStart(given) {
          controller = given;
          if (isOver) given.abort(new Error('Nobody waits for the answer.'));
        },
        onResponseStart(given, status, _fields, statusText = '') {
          // RFC 9110 section 15.2: what is interim is not the answer.
          if (isOver || status < 200) return;
          const head = { status, statusText, headers: readHead(given.rawHeaders as Buffer[]) };
          const length = Number(head.headers.get('content-length') ?? NaN);
          const mostRest = connection.isKept ? SHORT_REST : 0;
          body = answerBody(given, { length, mostRest, letGo: () => settle('lost') });
          resolve(toResponse(head, method === 'HEAD' ? null : body.stream));
        },
        onResponseData: (_given, chunk) => body?.add(chunk),
        onResponseEnd() {
          settle('free');
          body?.close();
        },
        onResponseError(_given, cause) {
          if (isOver) return;
          // In TLS 1.3 a server refuses a client after its part of the handshake; undici says that it hung up.
          const known = body ? cause : (connection.alert() ?? cause);
          fail(new TypeError(body ? 'terminated' : 'fetch failed', { cause: known }));
        },
      },
    );
  });
}
