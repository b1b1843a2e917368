import type { BodyFingerprint, PageEssentials } from '@env-drift/contracts';
import fc from 'fast-check';

const shape = fc.record(
  {
    $: fc.constantFrom('object', 'array', 'null|object', 'null'),
    '$.id': fc.constantFrom('number', 'string', 'number?'),
    '$.error': fc.constantFrom('string', 'null'),
    '$.items': fc.constantFrom('array', 'null'),
    '$.items[]': fc.constant('object'),
    '$.items[].constructor': fc.constantFrom('string', 'null'),
    '…': fc.constantFrom(
      'cut',
      'cut; 600 keys 0123456789abcdef; all 0123456789abcdef',
      'cut; 600 keys 0123456789abcdef; all 1123456789abcdef',
      'cut; 612 keys 2123456789abcdef; all 2123456789abcdef',
    ),
  },
  { requiredKeys: ['$'] },
) as fc.Arbitrary<Record<string, string>>;

const signatures = fc.array(
  fc.record({ kind: fc.constant('login-page' as const), name: fc.constantFrom('okta', 'generic') }),
  { maxLength: 1 },
);

const page = (self: string, site: string): fc.Arbitrary<PageEssentials> =>
  fc.record({
    title: fc.oneof(
      fc.constantFrom(
        null,
        '',
        'Shop',
        '[DEV] Shop',
        'Shop (3)',
        `Shop at ${self}`,
        `Shop at ${site}`,
        'Shop 2027-01-01 12:30',
        'Shop 2027-01-02 12:31',
      ),
      fc.string(),
    ),
    canonical: fc.constantFrom(
      null,
      `https://${self}/`,
      `http://www.${self}/a`,
      `https://${site}/`,
      'https://other.example/',
      'nonsense',
    ),
    robots: fc.constantFrom(null, 'noindex', 'googlebot: none, nofollow', 'all'),
    generator: fc.constantFrom(null, 'Hugo 1', 'Hugo 2'),
    asset_hosts: fc.subarray([self, `cdn.${self}`, `img.${site}`, 'cdn.example', '127.0.0.1:8']),
    mixed_content: fc.subarray([`http://${self}`, `http://${site}`, 'http://cdn.example']),
  });

const measures = {
  bytes: fc.constantFrom(0, 10, 300, 5000, 1_048_576),
  sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
};

/** A file, whole. */
export const arbitraryFile = fc.record({
  ...measures,
  media_type: fc.constantFrom('text/css', 'text/csv'),
});

const data = fc.record(
  { ...measures, media_type: fc.constantFrom('application/json', null), shape },
  { requiredKeys: ['bytes', 'sha256'] },
);

const html = (self: string, site: string) =>
  fc.record(
    { ...measures, media_type: fc.constant('text/html'), page: page(self, site), signatures },
    { requiredKeys: ['bytes', 'sha256'] },
  );

/** A body as a probe may have seen it. */
export const arbitraryBody = (self: string, site: string): fc.Arbitrary<Partial<BodyFingerprint>> =>
  fc
    .tuple(
      fc.oneof(arbitraryFile, data, html(self, site)),
      fc.constantFrom(false, false, false, true),
      fc.constantFrom(undefined, undefined, undefined, 'zstd', 'gzip'),
    )
    .map(([body, truncated, coded]) =>
      coded ? { ...measuresOf(body), truncated, coded } : { ...body, truncated },
    );

/** What is known of a body that nobody could look into. */
const measuresOf = ({ bytes, sha256, media_type }: Partial<BodyFingerprint>) => ({
  ...(bytes !== undefined && { bytes }),
  ...(sha256 !== undefined && { sha256 }),
  ...(media_type !== undefined && { media_type }),
});
