import { describe, expect, it } from 'vitest';
import { compareReporting, hasReportingGroup, parseReporting } from './reporting.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

type Fields = { endpoints?: string | null; to?: string | null; nel?: string | null };
const parse = ({ endpoints = null, to = null, nel = null }: Fields) =>
  parseReporting({
    reportingEndpoints: endpoints,
    reportTo: to,
    nel,
    url: 'https://staging.example/shop/',
    mapHost: (url) => url.replace('staging.example', '{host}'),
  });

const REPORT_TO =
  '{"group":"g","max_age":9,"endpoints":[{"url":"https://r.example/b?s=1"},{"url":"https://r.example/a"}]}';

it.each<[Fields, object]>([
  [{}, {}],
  [
    { endpoints: 'a="/x?token=1", b="https://r.example"' },
    { a: ['https://{host}/x'], b: ['https://r.example/'] },
  ],
  [{ endpoints: 'a=token, b=("/x"), c="mailto:x", d="http://[::1"' }, {}],
  [{ endpoints: 'a="/x", A="/y"' }, {}],
  [{ to: REPORT_TO }, { g: ['https://r.example/a', 'https://r.example/b'] }],
  [
    { to: `${REPORT_TO}, {"max_age":1,"endpoints":[{"url":"/d"}]}` },
    { g: ['https://r.example/a', 'https://r.example/b'], default: ['https://{host}/d'] },
  ],
  [{ to: REPORT_TO.replace('9', '0') }, {}],
  [{ to: REPORT_TO.replace('9', '"9"') }, {}],
  [{ to: `null, 5, ${REPORT_TO}` }, { g: ['https://r.example/a', 'https://r.example/b'] }],
  [{ to: '{"group":5,"max_age":1,"endpoints":[{"url":"/d"}]}' }, {}],
  [{ to: '{"max_age":1,"endpoints":[null,"/d",{"url":5}]}' }, {}],
  [{ to: '{"max_age":1,"endpoints":"/d"}, null, 5, []' }, {}],
  [{ to: '{"max_age":1' }, {}],
])('%j reports to %j', (fields, groups) => {
  expect(Object.fromEntries(parse(fields).groups)).toEqual(groups);
});

it.each([
  [null, null],
  ['{"report_to":"g","max_age":9}', { group: 'g', includeSubdomains: false }],
  [
    '{"report_to":"g","max_age":9,"include_subdomains":true}',
    { group: 'g', includeSubdomains: true },
  ],
  ['{"report_to":"g","max_age":0}', null],
  ['{"report_to":"g"}', null],
  ['{"max_age":9}', null],
  ['g', null],
])('NEL %s is %j', (nel, policy) => expect(parse({ nel }).nel).toEqual(policy));

it('knows which groups lead anywhere', () => {
  const reporting = parse({ endpoints: 'csp="/r"' });
  expect(hasReportingGroup(reporting, 'csp')).toBe(true);
  expect(hasReportingGroup(reporting, 'other')).toBe(false);
});

describe('two answers', () => {
  const compare = (a: Fields, b: Fields) => compareReporting(parse(a), parse(b));

  it.each<[Fields, Fields]>([
    [{ endpoints: 'a="/x", b="/y"' }, { endpoints: 'b="/y?s=2",a="https://staging.example/x"' }],
    [{ to: REPORT_TO }, { to: REPORT_TO.replace('9', '99') }],
  ])('%j and %j agree', (a, b) => expect(compare(a, b)).toEqual([]));

  it.each<[Fields, Fields, object]>([
    [
      { endpoints: 'a="/x"' },
      {},
      { kind: 'group', weaker: 'right', left: ['https://{host}/x'], right: null, group: 'a' },
    ],
    [
      { endpoints: 'a="/x"' },
      { endpoints: 'a="/y"' },
      {
        kind: 'endpoints',
        weaker: 'none',
        left: ['https://{host}/x'],
        right: ['https://{host}/y'],
        group: 'a',
      },
    ],
    [
      {},
      { nel: '{"report_to":"g","max_age":9}' },
      { kind: 'nel', weaker: 'left', left: null, right: 'g' },
    ],
    [
      { nel: '{"report_to":"g","max_age":9,"include_subdomains":true}' },
      { nel: '{"report_to":"g","max_age":9}' },
      { kind: 'nel-scope', weaker: 'right', left: true, right: false },
    ],
  ])('%j and %j differ', (a, b, difference) => expect(compare(a, b)).toEqual([difference]));

  const read = (value: string | null) => parse({ endpoints: value, to: value, nel: value });
  testComparisonLaws({ read, compare: compareReporting }, [
    'a="/x"',
    'a="/y", b="/z"',
    REPORT_TO,
    '{"report_to":"g","max_age":9}',
    '{"report_to":"g","max_age":9,"include_subdomains":true}',
  ]);
});
