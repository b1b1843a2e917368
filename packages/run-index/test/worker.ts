/** The smallest Worker that gives the tests a real D1. */
export default { fetch: () => new Response(null, { status: 404 }) };
