import * as v from 'valibot';
import { expect, it } from 'vitest';
import { HarEntry, HarSide } from './har-side.ts';

const har = { log: { version: '1.2', entries: [] } };

it.each<[string, unknown, boolean]>([
  ['a HAR', { har }, true],
  ['and which of its entries', { har, entry: 0 }, true],
  ['no HAR', { entry: 0 }, false],
  ['no log', { har: {} }, false],
  ['no entries', { har: { log: {} } }, false],
  ['a text', { har: JSON.stringify(har) }, false],
  ['an index that is none', { har, entry: -1 }, false],
  ['half an index', { har, entry: 0.5 }, false],
  ['a field that is not known', { har, url: 'https://a.example/' }, false],
])('%s is a recorded side: %s', (_, side, isSide) => {
  expect(v.is(HarSide, side)).toBe(isSide);
});

it('a recorded side keeps all of its HAR', () => {
  const side = { har: { log: { entries: [{ _odd: 1 }], _odd: 1 }, _odd: 1 } };
  expect(v.parse(HarSide, side)).toEqual(side);
});

const NOTHING = {
  startedDateTime: '',
  time: -1,
  timings: { dns: -1, connect: -1, send: -1, wait: -1, receive: -1 },
  pageref: '',
  _resourceType: '',
  cache: {},
  _fromCache: '',
  _fetchType: '',
  request: { url: 'https://a.example/', method: 'GET', headers: [] },
  response: {
    status: 0,
    headers: [],
    cookies: [],
    bodySize: -1,
    content: { size: -1, mimeType: '', text: undefined, encoding: '' },
    redirectURL: '',
    _error: '',
    _failureText: '',
    _errorCode: '',
    _fetchedViaServiceWorker: false,
  },
};
const request = { url: 'https://a.example/' };

it.each<[string, object, object]>([
  ['nothing but a URL', { request }, NOTHING],
  [
    'nothing that is of its type',
    { request: { ...request, method: 7 }, time: '5', timings: 5, response: [] },
    NOTHING,
  ],
  [
    'amounts that are none',
    { request, time: Infinity, timings: { dns: '1' }, response: { status: 2.5 } },
    NOTHING,
  ],
  [
    'words that are too long',
    { request, pageref: 'a'.repeat(201), response: { _error: 'a'.repeat(201) } },
    NOTHING,
  ],
  [
    'what nobody here uses',
    { request: { ...request, cookies: [1] }, _initiator: {}, cache: {} },
    NOTHING,
  ],
])('an entry may have %s', (_, entry, read) => {
  expect(v.parse(HarEntry, entry)).toEqual(read);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['no request', {}],
  ['no URL', { request: {} }],
  ['an empty URL', { request: { url: '' } }],
  ['a URL that is longer than any', { request: { url: `https://a.example/${'a'.repeat(8192)}` } }],
])('%s is no entry', (_, entry) => {
  expect(v.is(HarEntry, entry)).toBe(false);
});
