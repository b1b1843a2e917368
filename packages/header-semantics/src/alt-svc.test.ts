import { describe, expect, it } from 'vitest';
import { compareAltSvc, parseAltSvc } from './alt-svc.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const parse = (value: string | null) =>
  parseAltSvc(value, (host) => host.replace('staging.example', '{host}'));

it.each([
  [null, {}],
  ['h3=":443"', { h3: { authorities: [':443'], maxAge: 86400 } }],
  ['h3=":443"; ma=60; persist=1', { h3: { authorities: [':443'], maxAge: 60 } }],
  ['h3=":443"; ma="60"', { h3: { authorities: [':443'], maxAge: 60 } }],
  ['h3=":443"; ma=soon', { h3: { authorities: [':443'], maxAge: 86400 } }],
  ['h3=":443"; ma=60s', { h3: { authorities: [':443'], maxAge: 86400 } }],
  ['h3=":443"; ma=-60', { h3: { authorities: [':443'], maxAge: 86400 } }],
  ['h3=":443"; max=60', { h3: { authorities: [':443'], maxAge: 86400 } }],
  [
    'h3=":444"; ma=5, h3=":443"; ma=9, h3=":443"; ma=1',
    { h3: { authorities: [':443', ':444'], maxAge: 9 } },
  ],
  ['h2="Alt.staging.example:8443"', { h2: { authorities: ['alt.{host}:8443'], maxAge: 86400 } }],
  ['h3%2D29=":443"', { 'h3-29': { authorities: [':443'], maxAge: 86400 } }],
  ['h3=443, h3="host", h3=":443x", =":443", h3, CLEAR', {}],
])('%j offers %j', (value, services) => {
  const altSvc = parse(value);
  expect(altSvc.clear).toBe(false);
  expect(Object.fromEntries(altSvc.services)).toEqual(services);
});

it('maps only an authority that names a host', () => {
  const { services } = parseAltSvc('h3=":443", h3="alt.example:443"', (host) => `(${host})`);
  expect(services.get('h3')?.authorities).toEqual(['(alt.example:443)', ':443']);
});

it('an authority without a host is one on the host of the answer', () => {
  const read = (value: string) => parseAltSvc(value, (host) => `(${host})`, 'a.example');
  expect(read('h3=":443"').services).toEqual(read('h3="a.example:443"').services);
});

it('clears only with the one word', () => {
  expect(parse(' clear ')).toEqual({ clear: true, services: new Map() });
  expect(parse('clear, h3=":443"').clear).toBe(false);
});

describe('two fields', () => {
  const compare = (a: string | null, b: string | null) => compareAltSvc(parse(a), parse(b));

  it.each([
    ['h3=":443", h2=":443"', 'h2=":443",h3=":443"; ma=86400'],
    ['h3="staging.example:443"', 'h3="STAGING.example:443"; persist=1'],
    ['nonsense', null],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each([
    [
      'h3=":443"',
      null,
      { kind: 'protocol', weaker: 'right', left: [':443'], right: null, protocol: 'h3' },
    ],
    [
      'h3=":443"',
      'h3=":444"',
      { kind: 'authority', weaker: 'none', left: [':443'], right: [':444'], protocol: 'h3' },
    ],
    [
      'h3=":443"; ma=1',
      'h3=":443"',
      { kind: 'max-age', weaker: 'none', left: 1, right: 86400, protocol: 'h3' },
    ],
    ['clear', null, { kind: 'clear', weaker: 'left', left: true, right: false }],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  testComparisonLaws({ read: parse, compare: compareAltSvc }, [
    'clear',
    'h3=":443"',
    'h2=":443", h3=":444"; ma=1',
  ]);
});
