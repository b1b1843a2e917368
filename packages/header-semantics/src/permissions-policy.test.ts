import { expect, it } from 'vitest';
import { comparePermissionsPolicy, parsePermissionsPolicy as parse } from './permissions-policy.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

it.each([
  [null, 'absent', {}],
  ['', 'valid', {}],
  ['camera=()', 'valid', { camera: [] }],
  ['camera', 'valid', { camera: [] }],
  ['camera=self', 'valid', { camera: ['self'] }],
  [
    'camera=(self "https://a.example/" "nonsense" 1 other)',
    'valid',
    { camera: ['https://a.example', 'self'] },
  ],
  ['camera="https://a.example"', 'valid', { camera: [] }],
  ['camera=*, usb=(self *)', 'valid', {}],
  ['camera=(), camera=self', 'valid', { camera: ['self'] }],
  ['ch-ua=(), interest-cohort=(), constructor=()', 'valid', { 'ch-ua': [] }],
  ['camera=();report-to=x, usb=()', 'valid', { camera: [], usb: [] }],
  ["camera 'none'", 'invalid', {}],
  ['camera=(', 'invalid', {}],
  ['Camera=()', 'invalid', {}],
])('%j', (value, state, features) => {
  const policy = parse(value);
  expect(policy.state).toBe(state);
  expect(Object.fromEntries(policy.features)).toEqual(features);
});

it.each([
  ['camera=(), usb=self', 'usb=(self), camera=()', []],
  ['usb=*', null, []],
  ['interest-cohort=()', null, []],
  ['camera=()', "camera 'none'", ['policy-ignored right null']],
  [null, "camera 'none'", ['policy-ignored right null']],
  ['camera=()', null, ['policy-absent right null']],
  ['camera=(), usb=()', 'usb=()', ['feature-unrestricted right camera']],
  ['camera=()', 'camera=(self)', ['origins-added right camera']],
  ['camera=("https://a.example")', 'camera=("https://b.example")', ['origins-added none camera']],
])('%j and %j', (left, right, differences) => {
  expect(
    comparePermissionsPolicy(parse(left), parse(right)).map(
      ({ kind, weaker, feature }) => `${kind} ${weaker} ${feature}`,
    ),
  ).toEqual(differences);
});

it('maps origins, not self', () => {
  const { features } = parse('camera=(self "https://a.example")', (origin) => `${origin}:1`);
  expect(features.get('camera')).toEqual(['https://a.example:1', 'self']);
});

it.each([
  [
    'usb=(), camera=()',
    null,
    { kind: 'policy-absent', weaker: 'right', left: ['camera', 'usb'], right: [], feature: null },
  ],
  [
    null,
    'usb=(), camera=()',
    { kind: 'policy-absent', weaker: 'left', left: [], right: ['camera', 'usb'], feature: null },
  ],
  [
    'camera=self, usb=()',
    'usb=()',
    {
      kind: 'feature-unrestricted',
      weaker: 'right',
      left: ['self'],
      right: ['*'],
      feature: 'camera',
    },
  ],
  [
    'usb=()',
    'camera=self, usb=()',
    {
      kind: 'feature-unrestricted',
      weaker: 'left',
      left: ['*'],
      right: ['self'],
      feature: 'camera',
    },
  ],
  [
    'camera=(self "https://a.example")',
    'camera=self',
    {
      kind: 'origins-added',
      weaker: 'left',
      left: ['https://a.example', 'self'],
      right: ['self'],
      feature: 'camera',
    },
  ],
])('shows what %j and %j allow', (left, right, difference) => {
  expect(comparePermissionsPolicy(parse(left), parse(right))).toEqual([difference]);
});

it('takes the side’s own host for the other’s', () => {
  const on = (host: string) =>
    parse(`camera=("https://${host}")`, (origin) => origin.replace(host, '{host}'));
  expect(comparePermissionsPolicy(on('a.example'), on('b.example'))).toEqual([]);
});

testComparisonLaws({ read: (value) => parse(value), compare: comparePermissionsPolicy }, [
  'camera=(), usb=(self "https://a.example")',
  "camera 'none'",
]);
