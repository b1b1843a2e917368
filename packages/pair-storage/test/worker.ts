/** The smallest Worker that gives the tests real Durable Objects. */
export { EnvPairDO } from '../src/env-pair-do.ts';
export { EnvironmentDO } from '../src/environment-do.ts';
export default { fetch: () => new Response(null, { status: 404 }) };
