import type { AnsweredSide } from './rule.ts';

/** Who stands in front of a server, by a field that only they send: `name: value` in lower case. */
const EDGES: readonly [name: string, field: RegExp][] = [
  ['Akamai', /^(?:server|via): .*akamai/],
  ['API Gateway', /^x-amz-apigw-id:/],
  ['Azure Front Door', /^x-azure-ref:/],
  ['Bunny', /^server: bunnycdn/],
  ['Cloudflare', /^(?:cf-ray:|server: cloudflare)/],
  ['CloudFront', /^(?:x-amz-cf-id:|server: cloudfront|via: .*cloudfront)/],
  ['Edgecast', /^server: ec(?:s|d|acc)\b/],
  ['Fastly', /^x-timer: s\d/],
  ['Fly.io', /^(?:fly-request-id:|server: fly\/)/],
  ['GitHub', /^(?:x-github-request-id:|server: github)/],
  ['Google', /^(?:server: (?:google frontend|gws|gse)|via: .*\bgoogle)\b/],
  ['Heroku', /^(?:server: heroku|via: .*\bvegur)\b/],
  ['Netlify', /^(?:x-nf-request-id:|server: netlify)/],
  ['Vercel', /^(?:x-vercel-id:|server: vercel)/],
];

/**
 * The edges that these fields of a side tell of, in alphabetical order.
 *
 * @example
 * edgesOf(side, ['cf-ray', 'via']) // ['Cloudflare', 'Heroku']
 */
export function edgesOf({ header }: AnsweredSide, fields: readonly string[]): string[] {
  const sent = fields.flatMap((name) => {
    const value = header(name);
    return value === null ? [] : [`${name}: ${value}`.toLowerCase()];
  });
  return EDGES.filter(([, field]) => sent.some((each) => field.test(each))).map(([name]) => name);
}
