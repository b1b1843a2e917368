/** The smallest Worker that gives the tests a real Durable Object. */
export { EnvPairDO } from '../src/env-pair-do.ts';
export default { fetch: () => new Response(null, { status: 404 }) };
