import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const answers = (status: number, location: string, url?: string) => ({
  status,
  headers: { location },
  ...(url ? { url } : {}),
});
const NESTED = 'https://staging.shop.example/shop';
const ends = (url: string) => ({ redirects: [[301, url]] as [number, string][] });
const SITE_STAGING = 'https://staging.acme.example/';
const SITE = 'https://www.acme.example/';
const UUIDS = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];

testRule('final-url-differs', {
  agrees: [
    ['a login on one side only, which access-differs tells', {}, ends('https://sso.example/login')],
    ['two hosts that differ only by name', {}, {}],
    [
      'the same path of each side’s own host',
      ends('https://staging.example/a'),
      ends('https://www.shop.example/a'),
    ],
    ['the same third host', ends('https://cdn.example/a'), ends('https://cdn.example/a')],
    [
      'a name below each side’s own host',
      ends('https://m.staging.example/'),
      ends('https://m.www.shop.example/'),
    ],
    [
      'a trailing slash, which canonical-host-differs tells',
      ends('https://staging.example/a/'),
      ends('https://www.shop.example/a'),
    ],
    [
      'different paths that were asked for',
      { url: 'https://staging.example/a' },
      { url: 'https://www.shop.example/b' },
    ],
    [
      'different schemes that were asked for',
      { url: 'http://127.0.0.1:3000/' },
      { url: 'https://www.shop.example/' },
    ],
    [
      'the same random state, and each its own way back',
      ends('https://id.example/?state=1&to=https%3A%2F%2Fstaging.example%2Fa'),
      ends('https://id.example/?state=2&to=https%3A%2F%2Fwww.shop.example%2Fa'),
    ],
    [
      'a third host of the domain that both share',
      { url: NESTED, ...ends('https://sso.shop.example/x') },
      { url: 'https://shop.example/shop', ...ends('https://sso.shop.example/x') },
    ],
    [
      'the same Location, absolute and relative',
      answers(302, 'https://staging.example/a'),
      answers(302, '/a'),
    ],
    ['a Location on one side, which status-differs tells', {}, answers(302, '/a')],
    ['two kinds of redirect to one Location', answers(301, '/a'), answers(302, '/a')],
    ['an id that was made', answers(201, '/0123456789abcdef0'), answers(201, '/1123456789abcdef0')],
    ['no URL on either side', answers(302, 'http://'), answers(302, 'http://')],
    [
      'an id that is made for each visit',
      ends(`https://staging.example/c/${UUIDS[0]}`),
      ends(`https://www.shop.example/c/${UUIDS[1]}`),
    ],
    [
      'an id and a slash, which canonical-host-differs tells',
      ends(`https://staging.example/c/${UUIDS[0]}`),
      ends(`https://www.shop.example/c/${UUIDS[1]}/`),
    ],
    [
      'a time in the query, also one that is encoded',
      ends('https://staging.example/?_=1790000000123&at=2027-01-01T10%3A00%3A00Z'),
      ends('https://www.shop.example/?_=1790000005123&at=2027-01-01T10%3A00%3A07Z'),
    ],
    [
      'a link that is signed anew',
      ends(
        'https://s.example/a?X-Amz-Date=20270101T100000Z&X-Amz-Credential=A/1&X-Amz-Signature=x',
      ),
      ends(
        'https://s.example/a?X-Amz-Date=20270101T100001Z&X-Amz-Credential=B/2&X-Amz-Signature=y',
      ),
    ],
    [
      'an apex that sends to its www',
      { url: 'https://staging.acme.example/', ...ends('https://www.staging.acme.example/') },
      { url: 'https://acme.example/', ...ends(SITE) },
    ],
    ['a fragment', ends('https://staging.example/a#x'), ends('https://www.shop.example/a')],
  ],
  drifts: [
    [
      'another host',
      ends('https://staging.example/a'),
      ends('https://parked.example/a'),
      'critical',
      'right-weaker',
    ],
    [
      'other third hosts',
      ends('https://a.example/'),
      ends('https://b.example/'),
      'critical',
      'none',
    ],
    [
      'production falls back to http',
      ends('https://staging.example/a'),
      ends('http://www.shop.example/a'),
      'critical',
      'right-weaker',
    ],
    [
      'staging falls back to http',
      ends('http://staging.example/a'),
      ends('https://www.shop.example/a'),
      'info',
      'left-weaker',
    ],
    [
      'another port',
      ends('https://staging.example/a'),
      ends('https://www.shop.example:8443/a'),
      'warn',
      'none',
    ],
    [
      'another path',
      ends('https://staging.example/a'),
      ends('https://www.shop.example/b'),
      'warn',
      'none',
    ],
    [
      'another case of a path segment and its name',
      ends('https://staging.example/a/b'),
      ends('https://www.shop.example/A/c'),
      'warn',
      'none',
    ],
    [
      'a lost query',
      ends('https://staging.example/a?x=1'),
      ends('https://www.shop.example/a'),
      'warn',
      'none',
    ],
    [
      'each sent to the host of the other',
      { url: NESTED, ...ends('https://www.shop.example/a') },
      ends('https://www.shop.example/a'),
      'critical',
      'left-weaker',
    ],
    [
      'production sent to its staging',
      { url: NESTED, ...ends(NESTED) },
      ends(NESTED),
      'critical',
      'right-weaker',
    ],
    [
      'a Location at another host',
      answers(302, '/a'),
      answers(302, 'https://b.example/a'),
      'critical',
      'right-weaker',
    ],
    [
      'a Location on http',
      answers(302, '/a'),
      answers(302, 'http://www.shop.example/a'),
      'critical',
      'right-weaker',
    ],
    ['another path', answers(307, '/a'), answers(308, '/b'), 'warn', 'none'],
    ['a slash', answers(303, '/a'), answers(302, '/a/'), 'info', 'none'],
    ['a created resource elsewhere', answers(201, '/a'), answers(201, '/b'), 'info', 'none'],
    ['a created resource without address', answers(201, '/a'), { status: 201 }, 'info', 'none'],
    ['a Location that is no URL', answers(302, '/a'), answers(302, 'http://'), 'info', 'none'],
    [
      'staging sent to its production',
      { url: SITE_STAGING, ...ends(SITE) },
      { url: SITE },
      'critical',
      'left-weaker',
    ],
    [
      'a www of staging sent to production',
      { url: 'https://www.staging.acme.example/', ...ends(SITE) },
      { url: SITE },
      'critical',
      'left-weaker',
    ],
    [
      'staging sent to production at the apex',
      { url: SITE_STAGING, ...ends('https://acme.example/') },
      { url: 'https://acme.example/' },
      'critical',
      'left-weaker',
    ],
    [
      'staging sent to the same path of production',
      { url: `${SITE_STAGING}a`, ...ends(`${SITE}a`) },
      { url: `${SITE}a` },
      'critical',
      'left-weaker',
    ],
    [
      'a host that is called by an id',
      ends(`https://${UUIDS[0]}.example/`),
      ends(`https://${UUIDS[1]}.example/`),
      'critical',
      'none',
    ],
    [
      'another query beside an id',
      ends(`https://staging.example/${UUIDS[0]}?x=1`),
      ends(`https://www.shop.example/${UUIDS[1]}?x=2`),
      'warn',
      'none',
    ],
    ['only one side was sent elsewhere', {}, ends('https://www.shop.example/new'), 'warn', 'none'],
  ],
});

const way = (client: string, anew: string) =>
  `https://id.example/way?client_id=${client}&state=${anew}&id=${anew}`;
const [FIRST, SECOND, THIRD] = ['0a1b2c3d4e5f6071', '1a1b2c3d4e5f6071', '2a1b2c3d4e5f6071'];

it.each<[string, (side: string, anew: string) => SideSketch]>([
  ['an end', (client, anew) => ends(way(client, anew))],
  ['a Location', (client, anew) => answers(302, way(client, anew))],
  ['the Location of what was created', (client, anew) => answers(201, way(client, anew))],
])('%s is the same difference whatever is made anew in it', (_, sketch) => {
  const of = (client: string, left: string, right: string) =>
    judged('final-url-differs', sketch('a', left), sketch(client, right)).findings[0]!.fingerprint;
  expect(of('b', FIRST, SECOND)).toBe(of('b', SECOND, THIRD));
  expect(of('c', FIRST, SECOND)).not.toBe(of('b', FIRST, SECOND));
});

it('forgives what is made anew in the URL where the sides end', () => {
  const [left, right] = UUIDS.map((id, i) =>
    ends(`https://${['staging', 'www.shop'][i]}.example/${id}`),
  );
  expect(judged('final-url-differs', left!, right!)).toMatchObject({
    findings: [],
    forgiven: [{ keys: ['final_url'], reason: 'Ids, hashes and times are made anew.' }],
  });
});

it('says of another query beside an id that it is the query', () => {
  const [left, right] = UUIDS.map((id, i) => ends(`https://s.example/${id}?x=${i}`));
  expect(judged('final-url-differs', left!, right!).findings[0]?.message).toContain('query');
});
