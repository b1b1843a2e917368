import worker from '../../src/index.ts';

export * from '../../src/index.ts';

/** The address that answers when the client of this request is to go away. */
const LEAVES_WITH = 'x-leaves-with';
/** The address that answers when there is nothing left that would keep the runtime from ending the request. */
const BUSY_UNTIL = 'x-busy-until';

/**
 * The deployed Worker before a platform that tells it when a client goes away. The local one does not: `wrangler dev`
 * stands in between, and only closes its side of what the runtime goes on writing to.
 */
export default {
  async fetch(request, env, execution) {
    const leavesWith = request.headers.get(LEAVES_WITH);
    const busyUntil = request.headers.get(BUSY_UNTIL);
    if (leavesWith === null) {
      if (busyUntil !== null) execution.waitUntil(fetch(busyUntil));
      return worker.fetch(request, env, execution);
    }
    const client = new AbortController();
    const onward = new Request(request, { signal: client.signal });
    onward.headers.delete(LEAVES_WITH);
    const { exports } = execution as unknown as { exports: { default: Fetcher } };
    const outcome = exports.default.fetch(onward).then(
      () => 'answered',
      () => 'left',
    );
    await fetch(leavesWith);
    client.abort();
    return new Response(await outcome);
  },
} satisfies ExportedHandler<Env>;
