/** Response headers that are kept, lower-case and sorted. Everything else is never stored. */
export const COLLECTED_HEADERS: readonly string[] = [
  'cache-control',
  'content-type',
  'location',
  'vary',
  'www-authenticate',
];

/** Families of response headers that are kept whole. */
export const COLLECTED_PREFIXES: readonly string[] = ['access-control-'];
