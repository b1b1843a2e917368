import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { pipeline } from 'node:stream';

/** Of one connection each (RFC 9110 section 7.6.1): Node sets its own. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'te']);

/**
 * Stands before the Worker's own server, which believes whoever sends `MF-Original-URL` about the name that was asked
 * for: a page whose name was made to lead to this machine could send it, and would be answered as if it were of this
 * machine's own pages. So what that server takes for its own is not handed on, and the Worker is shown a key that no
 * page knows, so that nobody passes by.
 *
 * @param behind the port of 127.0.0.1 that it stands before
 */
export async function serveFront(
  port: number,
  behind: number,
  key: string,
): Promise<{ close(): void }> {
  const server = createServer((request, response) => {
    const onward = ask({
      ...{ host: '127.0.0.1', port: behind, method: request.method, path: request.url },
      headers: [...handedOn(request), 'x-front-key', key],
    });
    onward.on('response', (answer) => giveBack(answer, response));
    // As where nothing listens: who asks knows what to make of that.
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    pipeline(request, onward, () => undefined);
  });
  // An upload or a stream of events takes as long as it takes.
  server.requestTimeout = 0;
  await once(server.listen(port, '127.0.0.1'), 'listening');
  server.unref();
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Names and values in turn, in their order. */
function handedOn({ rawHeaders }: IncomingMessage, isRefused = isOfServer): string[] {
  return rawHeaders.filter((_, index, all) => {
    const name = all[index - (index % 2)]!.toLowerCase();
    return !HOP_BY_HOP.has(name) && !isRefused(name);
  });
}

const isOfServer = (name: string): boolean => /^(?:mf-|x-front-key$)/.test(name);

function giveBack(answer: IncomingMessage, response: ServerResponse): void {
  const fields = handedOn(answer, (name) => name === 'transfer-encoding');
  response.writeHead(answer.statusCode ?? 502, fields);
  response.flushHeaders();
  pipeline(answer, response, () => undefined);
}
