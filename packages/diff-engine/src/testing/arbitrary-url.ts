import fc from 'fast-check';

/** Stands for the side's own host in a generated sketch. */
export const SELF = 'self.example';

/** Stands for a further host of the site that both sides may be part of, which both call the same. */
export const SITE = 'site.example';

const path = fc.constantFrom(
  '/',
  '/a',
  '/a/',
  '/A',
  '/login',
  '/sso/start?next=%2F',
  '/b?x=1',
  '/b?x=2',
  '/c/0f8fad5b-d9cb-469f-a165-70867728950e',
  '/c/7c9e6679-7425-40de-944b-e07fc1f90ae7/',
);
const scheme = fc.constantFrom('http', 'https');

/** What was asked for: always the side's own host. */
export const target = fc.tuple(scheme, path).map(([scheme, path]) => `${scheme}://${SELF}${path}`);

/** Where a server may send somebody. */
export const url = fc
  .tuple(
    scheme,
    fc.constantFrom(SELF, `www.${SELF}`, `${SELF}:8443`, 'cdn.example', '127.0.0.1:3000'),
    path,
  )
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
