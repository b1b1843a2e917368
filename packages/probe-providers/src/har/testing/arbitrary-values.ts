import fc from 'fast-check';

/** Stands wherever a recording holds a secret. */
export const SECRET = 'hush4f2c';

const host = fc.constantFrom('a.example', 'b.example:8443', 'WWW.a.example', 'localhost:3000');
const path = fc.constantFrom(
  '/',
  '/de/?utm=1',
  `/?token=${SECRET}&x=1`,
  `/in;jsessionid=${SECRET}?next=%2Fb%3Fcode%3D${SECRET}`,
  `/cb#access_token=${SECRET}&state=1`,
  '/ä b/?q=%E0%A4%A',
);
export const absolute = fc
  .tuple(fc.constantFrom('http://', 'https://'), host, path)
  .map((parts) => parts.join(''));
export const reference = fc.oneof(
  path,
  absolute,
  host.map((name) => `//${name}/`),
  fc.constantFrom('', 'http://[', `//user:${SECRET}@a.example/`, '?page=2', '../x'),
);

/** What real files have in the place of a value now and then. */
const odd = fc.constantFrom(
  null,
  undefined,
  '',
  -1,
  0,
  'NaN',
  [],
  {},
  true,
  1e999,
  '…'.repeat(9000),
);
export const mostly = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { arbitrary: value as fc.Arbitrary<unknown>, weight: 30 },
    { arbitrary: odd, weight: 1 },
  );
export const record = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields);
