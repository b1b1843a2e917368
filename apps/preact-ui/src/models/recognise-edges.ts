/** Who stands in front of a server, by a field that only they send: `name: value` in lower case. */
const EDGES: readonly [name: string, field: RegExp][] = [
  ['Akamai', /^(?:server|via): .*akamai/],
  ['API Gateway', /^x-amz-apigw-id:/],
  ['Azure Front Door', /^x-azure-ref:/],
  ['Bunny', /^server: bunnycdn/],
  ['Cloudflare', /^(?:cf-ray:|server: cloudflare)/],
  ['CloudFront', /^(?:x-amz-cf-id:|server: cloudfront|via: .*cloudfront)/],
  ['Fastly', /^x-timer: s\d/],
  ['Fly.io', /^(?:fly-request-id:|server: fly\/)/],
  ['Google', /^(?:server: (?:google frontend|gws|gse)|via: .*\bgoogle)\b/],
  ['Heroku', /^(?:server: heroku|via: .*\bvegur)\b/],
  ['Netlify', /^(?:x-nf-request-id:|server: netlify)/],
  ['Vercel', /^(?:x-vercel-id:|server: vercel)/],
];

const CACHE_FIELDS = ['cf-cache-status', 'x-vercel-cache', 'x-cache', 'cache-status'];

/** What an answer tells of who stood between: names, and what their cache did with the request. */
export interface SeenEdge {
  names: string[];
  /** `HIT`, as the field says it. */
  cache?: string;
}

/** The edges and caches that an answer names; undefined where it names none. */
export function recogniseEdges(headers: Readonly<Record<string, string>>): SeenEdge | undefined {
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`.toLowerCase());
  const names = EDGES.filter(([, field]) => sent.some((each) => field.test(each))).map(
    ([name]) => name,
  );
  // A proxy that names itself, and that is none of the above.
  const via = names.length === 0 ? headers['via'] : undefined;
  const cache = CACHE_FIELDS.map((name) => headers[name]).find((value) => value !== undefined);
  if (names.length === 0 && via === undefined && cache === undefined) return undefined;
  return { names: via === undefined ? names : [via], ...(cache !== undefined && { cache }) };
}
