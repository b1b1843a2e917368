/** The smallest Worker that gives the tests real Durable Objects. */
export { ClientLimitDO } from '../src/client-limit-do.ts';
export { RequestKeyDO } from '../src/request-key-do.ts';
export default { fetch: () => new Response(null, { status: 404 }) };
