import { expect, it } from 'vitest';
import { accessOf, compareAccessControl, parseAccessControl } from './cross-origin-access.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const parse = (fields: Record<string, string>) =>
  parseAccessControl((name) => fields[name.replace('access-control-', '')] ?? null);

const APP = 'https://app.example';
const WILD = { 'allow-methods': '*', 'allow-headers': '*, Authorization', 'expose-headers': '*' };

it.each([
  [{}, APP, false, false],
  [{ 'allow-origin': '*' }, APP, false, true],
  [{ 'allow-origin': '*', 'allow-credentials': 'true' }, APP, true, false],
  [{ 'allow-origin': APP }, APP, true, false],
  [{ 'allow-origin': APP, 'allow-credentials': 'true' }, APP, true, true],
  [{ 'allow-origin': APP, 'allow-credentials': 'True' }, APP, true, false],
  [{ 'allow-origin': APP }, 'https://other.example', false, false],
  [{ 'allow-origin': `${APP}, ${APP}` }, APP, false, false],
  [{ 'allow-origin': 'null' }, 'null', false, true],
  [{ 'allow-origin': 'null' }, APP, false, false],
  [{}, 'null', false, false],
])('%j lets %s read, credentials %s: %s', (fields, origin, withCredentials, isReadable) => {
  expect(accessOf(parse(fields), origin, withCredentials).isReadable).toBe(isReadable);
});

it('allows nothing where it lets nobody read', () => {
  expect(accessOf(parse(WILD), APP, false)).toEqual({
    isReadable: false,
    methods: [],
    requestFields: [],
    exposedFields: [],
  });
});

it('takes * for a wildcard without credentials only', () => {
  const fields = parse({ 'allow-origin': APP, 'allow-credentials': 'true', ...WILD });
  expect(accessOf(fields, APP, false)).toEqual({
    isReadable: true,
    methods: ['*'],
    requestFields: ['*', 'authorization'],
    exposedFields: ['*'],
  });
  expect(accessOf(fields, APP, true)).toEqual({
    isReadable: true,
    methods: [],
    requestFields: ['authorization'],
    exposedFields: [],
  });
});

it.each([
  [null, 5],
  ['600', 600],
  ['0', 0],
  ['-1', 5],
  ['soon', 5],
  ['9999999', 86_400],
])('a preflight of %j counts for %d s', (value, seconds) => {
  const fields: Record<string, string> = value === null ? {} : { 'max-age': value };
  expect(parse(fields).maxAge).toBe(seconds);
});

it.each([
  [{ 'allow-methods': 'GET, PUT' }, { 'allow-methods': 'PUT, POST, HEAD' }, []],
  [{ 'expose-headers': 'X-A, Content-Type' }, { 'expose-headers': 'x-a' }, []],
  [{ 'expose-headers': 'x-a' }, {}, ['exposed-fields right x-a']],
  [{ 'allow-headers': 'Accept, Accept-Language, Content-Language, Range' }, {}, []],
  [{ 'max-age': '86400' }, { 'max-age': '1000000' }, []],
  [{}, { 'allow-origin': 'nonsense' }, []],
  [{ 'allow-origin': '*' }, { 'allow-origin': '*', 'allow-credentials': 'true' }, []],
  [{ 'allow-origin': APP }, {}, ['origin right']],
  [{ 'allow-origin': APP }, { 'allow-origin': '*' }, ['origin right']],
  [{ 'allow-origin': '*' }, {}, ['origin right']],
  [{ 'allow-origin': 'null' }, { 'allow-origin': '*' }, ['origin none']],
  [{ 'allow-origin': 'https://a.example' }, { 'allow-origin': APP }, ['origin none']],
  [
    { 'allow-origin': APP },
    { 'allow-origin': APP, 'allow-credentials': 'true' },
    ['credentials right'],
  ],
  [
    { 'allow-origin': APP, 'allow-credentials': 'true' },
    { 'allow-origin': APP },
    ['credentials left'],
  ],
  [{ 'allow-origin': APP, 'allow-credentials': 'true' }, {}, ['origin right']],
  [{}, { 'allow-origin': APP, 'allow-credentials': 'true' }, ['origin left']],
  [{ 'allow-methods': 'PUT' }, { 'allow-methods': 'put' }, ['methods none PUT put']],
  [{ 'allow-methods': 'PUT, PATCH' }, { 'allow-methods': 'PUT' }, ['methods right PATCH']],
  [{ 'allow-headers': '*' }, { 'allow-headers': 'x-a' }, ['request-fields right *']],
  [
    { 'allow-headers': '*' },
    { 'allow-headers': 'authorization, *' },
    ['request-fields left authorization'],
  ],
  [{ 'max-age': '600' }, {}, ['max-age right']],
])('%j and %j', (left, right, differences) => {
  expect(
    compareAccessControl(parse(left), parse(right)).map(({ kind, weaker, missing }) =>
      [kind, weaker, ...missing].join(' '),
    ),
  ).toEqual(differences);
});

it('takes the side’s own host for the other’s', () => {
  const on = (host: string) =>
    parseAccessControl(
      (name) => (name.endsWith('allow-origin') ? `https://${host}` : null),
      (origin) => origin.replace(host, '{host}'),
    );
  expect(compareAccessControl(on('a.example'), on('b.example'))).toEqual([]);
});

for (const field of ['allow-origin', 'allow-methods', 'allow-headers', 'max-age']) {
  testComparisonLaws(
    {
      read: (value) =>
        parseAccessControl((name) => (name === `access-control-${field}` ? value : null)),
      compare: compareAccessControl,
    },
    ['*', APP, 'PUT, x-a', '600'],
  );
}
