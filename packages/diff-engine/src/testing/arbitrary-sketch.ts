import { ProbeErrorCode } from '@env-drift/contracts';
import fc from 'fast-check';
import { arbitraryBody, arbitraryFile } from './arbitrary-body.ts';
import { arbitraryContentFields } from './arbitrary-content-fields.ts';
import { arbitraryCookies } from './arbitrary-cookies.ts';
import { arbitraryCorsFields, arbitraryPreflight } from './arbitrary-cors.ts';
import { arbitraryPlatformFields } from './arbitrary-platform-fields.ts';
import { arbitrarySecurityFields } from './arbitrary-security-fields.ts';
import { SELF, SITE, target, url } from './arbitrary-url.ts';
import type { SideSketch } from './envelopes.ts';

/** What a server sends, right or wrong, and now and then anything at all. */
const values: Record<string, fc.Arbitrary<string>> = {
  ...arbitraryContentFields(SELF, SITE),
  ...arbitraryPlatformFields(SELF, SITE),
  ...arbitrarySecurityFields(SELF, SITE),
  ...arbitraryCorsFields,
  'cf-mitigated': fc.constant('block'),
  constructor: fc.constantFrom('1', '2'),
  location: fc.oneof(url, fc.constant(`https://${SITE}/a`)),
};

const headers = fc.record(
  Object.fromEntries(
    Object.entries(values).map(([name, usual]) => [
      name,
      fc.oneof({ arbitrary: usual, weight: 20 }, fc.string()),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const body = arbitraryBody(SELF, SITE);

const others = fc.record(
  {
    'x-release': fc.constantFrom('0123456789abcdef', 'f123456789abcdef'),
    'x-dns-prefetch-control': fc.constant('0123456789abcdef'),
    constructor: fc.constant('0123456789abcdef'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const ms = fc.oneof(
  fc.constantFrom(0, 20, 100, 900, 8000),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

/** Fields of the request that decide what an answer means. */
const request = fc.record(
  {
    origin: fc.constantFrom('https://app.example', 'null'),
    authorization: fc.constant('Bearer a'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

const answered = fc.record(
  {
    status: fc.constantFrom(
      200,
      200,
      200,
      200,
      200,
      201,
      204,
      301,
      302,
      304,
      401,
      403,
      404,
      429,
      500,
      503,
    ),
    headers,
    request,
    others,
    body,
    cookies: arbitraryCookies,
    preflight: arbitraryPreflight,
    url: target,
    redirects: fc.array(fc.tuple(fc.constantFrom(301, 302, 303, 307, 308), url), { maxLength: 3 }),
    ms,
    samples: fc.array(ms, { minLength: 1, maxLength: 5 }),
    again: fc.oneof(
      { arbitrary: fc.constant<SideSketch[]>([]), weight: 5 },
      fc.array(
        fc.record(
          {
            status: fc.constantFrom(200, 503),
            ms,
            headers,
            cookies: arbitraryCookies,
            redirects: fc.array(fc.tuple(fc.constant(302), url), { maxLength: 1 }),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
    ),
  },
  { requiredKeys: [] },
);

const failed = fc.record({ url: target, error: fc.constantFrom(...ProbeErrorCode.options), ms });

const walled = answered.map((sketch) => ({
  ...sketch,
  headers: { ...sketch.headers, 'cf-mitigated': 'challenge' },
}));

const flaky = fc
  .tuple(
    answered,
    fc.constantFrom<SideSketch>(
      { error: 'timeout' },
      { headers: { 'cf-mitigated': 'challenge' } },
      { redirects: [[302, `https://${SELF}/login?next=a`]] },
    ),
  )
  .map(([sketch, stray]) => ({ ...sketch, again: [stray] }));

/** Sides that are all about one thing, so that the rules about it are reached often enough. */
const demanding = fc.record({ status: fc.constant(401), headers });
const file = fc.record({ body: arbitraryFile });
const asking = fc.record({ preflight: arbitraryPreflight });

/** A side as the engine can meet it: answered, failed, now so and now so, or behind a bot wall. */
export const arbitrarySketch: fc.Arbitrary<SideSketch> = fc.oneof(
  { arbitrary: answered, weight: 9 },
  { arbitrary: failed, weight: 1 },
  { arbitrary: flaky, weight: 1 },
  { arbitrary: walled, weight: 1 },
  { arbitrary: demanding, weight: 1 },
  { arbitrary: file, weight: 1 },
  { arbitrary: asking, weight: 1 },
);

/** A side that was observed. */
export const arbitraryAnswer: fc.Arbitrary<SideSketch> = answered;
