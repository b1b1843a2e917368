import { expect, it } from 'vitest';
import { listHarEntries } from './list-har-entries.ts';
import { readHar } from './read-har.ts';
import { chrome } from './testing/exports/chrome.ts';
import { firefox } from './testing/exports/firefox.ts';
import { playwright } from './testing/exports/playwright.ts';

const entry = (url: string, startedDateTime: unknown, more: object = {}) => ({
  startedDateTime,
  request: { url },
  response: { status: 200 },
  ...more,
});
const har = (entries: unknown[], pages: unknown = []) => ({ log: { entries, pages } });

it.each<[string, unknown[], number[]]>([
  [
    'by time',
    [
      entry('http://a.example/', '2026-11-20T10:00:01Z'),
      entry('http://b.example/', '2026-11-20T10:00:00Z'),
    ],
    [1, 0],
  ],
  [
    'with offsets',
    [
      entry('http://a.example/', '2026-11-20T10:00:00Z'),
      entry('http://b.example/', '2026-11-20T10:59:00+01:00'),
    ],
    [1, 0],
  ],
  [
    'as they stand at the same time',
    [
      entry('http://a.example/', '2026-11-20T10:00:00Z'),
      entry('http://b.example/', '2026-11-20T10:00:00Z'),
    ],
    [0, 1],
  ],
  [
    'without a time after the one before',
    [
      entry('http://a.example/', '2026-11-20T10:00:00Z'),
      entry('http://b.example/', ''),
      entry('http://c.example/', null),
    ],
    [0, 1, 2],
  ],
  [
    'without what is no request over http',
    [null, entry('data:,', ''), entry('wss://a.example/', ''), entry('http://a.example/', ''), {}],
    [3],
  ],
])('requests are in order %s', (_, entries, indices) => {
  const read = readHar(har(entries));
  expect(read.ok && read.recording.entries.map(({ index }) => index)).toEqual(indices);
});

it('nothing but a URL has to be there', () => {
  const read = readHar(har([{ request: { url: 'http://a.example' } }]));
  expect(read.ok && read.recording).toMatchObject({
    creator: '',
    firstPage: '',
    entries: [
      { request: { method: 'GET', headers: [] }, response: { status: 0, headers: [] }, time: -1 },
    ],
  });
});

it.each<[string, unknown, number]>([
  ['Chrome', chrome(), 0],
  ['Firefox', firefox(), 0],
  ['Playwright', playwright(), 0],
  [
    'the first document of those that are typed',
    har([
      entry('http://a.example/x', '', { _resourceType: 'xhr' }),
      entry('http://a.example/', '', { _resourceType: 'document' }),
      entry('http://a.example/frame', '', { _resourceType: 'document' }),
    ]),
    1,
  ],
  [
    'the first HTML of those that are not',
    har([
      entry('http://a.example/x', ''),
      entry('http://a.example/', '', {
        response: { status: 200, content: { mimeType: 'text/html;charset=utf-8' } },
      }),
    ]),
    1,
  ],
  [
    'XHTML',
    har([
      entry('http://a.example/x', ''),
      entry('http://a.example/', '', {
        response: { status: 200, content: { mimeType: 'application/xhtml+xml' } },
      }),
    ]),
    1,
  ],
  [
    'what failed before it',
    har([
      entry('http://a.example/x', ''),
      entry('http://a.example/', '', { response: { status: 0 } }),
    ]),
    1,
  ],
  [
    'what redirects before it',
    har([
      entry('http://a.example/x', ''),
      entry('http://a.example/', '', { response: { status: 302, redirectURL: '/b' } }),
    ]),
    1,
  ],
  [
    'the first of all where there is none',
    har([entry('http://a.example/x', ''), entry('http://a.example/y', '')]),
    0,
  ],
  [
    'of the first page only',
    har(
      [
        entry('http://a.example/x', '', { _resourceType: 'document', pageref: 'page_2' }),
        entry('http://a.example/y', '', { _resourceType: 'document', pageref: 'page_1' }),
      ],
      [{ id: 'page_1' }, { id: 'page_2' }],
    ),
    1,
  ],
  [
    'of all where the first page has none',
    har([entry('http://a.example/x', '', { pageref: 'page_2' })], [{ id: 'page_1' }]),
    0,
  ],
])('the main document is %s', (_, document, index) => {
  const list = listHarEntries(document);
  expect(list.ok && list.entries.filter(({ isMain }) => isMain).map(({ entry }) => entry)).toEqual([
    index,
  ]);
});

it('lists what there is to choose from', () => {
  expect(listHarEntries(playwright())).toEqual({
    ok: true,
    entries: [
      { entry: 0, method: 'GET', url: 'https://shop.example/', status: 308, isMain: true },
      { entry: 1, method: 'GET', url: 'https://www.shop.example/', status: null, isMain: false },
    ],
  });
  expect(listHarEntries({})).toMatchObject({ ok: false });
});
