import { describe, expect, it } from 'vitest';
import {
  PRESENCE_FIELDS,
  comparePresenceField,
  parsePresenceField,
  type PresenceField,
} from './presence-fields.ts';
import { testComparisonLaws } from './testing/comparison-laws.ts';

const base = {
  url: 'https://staging.example/shop/',
  mapHost: (url: string) => url.replace('staging.example', '{host}'),
};

it.each<[PresenceField, string | null, unknown]>([
  ['content-disposition', null, null],
  ['content-disposition', '', null],
  ['content-disposition', 'INLINE; filename=a', 'inline'],
  ['content-disposition', 'attachment; filename="a;b"', 'attachment'],
  ['content-disposition', 'unknown', 'attachment'],
  ['accept-ranges', 'Bytes', ['bytes']],
  ['accept-ranges', 'none', null],
  ['retry-after', '120', 'later'],
  ['retry-after', 'Fri, 31 Dec 1999 23:59:59 GMT', 'later'],
  ['retry-after', 'soon', null],
  ['clear-site-data', '"storage", "cookies","storage"', ['"cookies"', '"storage"']],
  ['clear-site-data', '"cookies", "*"', ['"*"']],
  ['clear-site-data', 'cookies', null],
  ['clear-site-data', '"cookies"x, x"cookies"', null],
  ['no-vary-search', 'key-order', { except: [], key_order: true, params: false }],
  ['no-vary-search', 'params=("b" "a")', { except: [], key_order: false, params: ['a', 'b'] }],
  ['no-vary-search', 'params, except=("q")', { except: ['q'], key_order: false, params: true }],
  ['no-vary-search', 'params=(', null],
  [
    'speculation-rules',
    '"/r.3f2a9c1b.json", "x"',
    ['https://{host}/r.*.json', 'https://{host}/shop/x'],
  ],
  ['speculation-rules', '/r.json', null],
  ['speculation-rules', '"mailto:x"', null],
  ['speculation-rules', '"http://[::1", "/r"', ['https://{host}/r']],
  ['cache-groups', '"b", "a", "b"', ['a', 'b']],
  ['cache-groups', 'a', null],
  ['cache-groups', '"a", b', null],
  ['cache-groups', '', null],
])('%s: %s says %j', (field, value, meaning) => {
  expect(parsePresenceField(field, value, base)).toEqual(meaning);
});

it('is shown without being told so', () => {
  expect(comparePresenceField('content-disposition', null, 'inline')).toEqual([]);
  expect(comparePresenceField('content-disposition', 'inline', null)).toEqual([]);
  expect(comparePresenceField('retry-after', null, 'later')).toHaveLength(1);
});

it('tells presence from kind', () => {
  const field = 'content-disposition';
  expect(comparePresenceField(field, null, 'attachment')).toEqual([
    { kind: 'presence', weaker: 'left', left: null, right: 'attachment', field },
  ]);
  expect(comparePresenceField(field, 'attachment', 'inline')).toEqual([
    { kind: 'kind', weaker: 'none', left: 'attachment', right: 'inline', field },
  ]);
});

describe.each(PRESENCE_FIELDS)('%s', (field) => {
  testComparisonLaws(
    {
      read: (value) => parsePresenceField(field, value, base),
      compare: (a, b) => comparePresenceField(field, a, b),
    },
    ['"a", "b"', '"/x"', 'params=("a")', 'inline', 'bytes', '120'],
  );
});
