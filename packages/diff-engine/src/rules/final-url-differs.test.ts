import { testRule } from '../testing/test-rule.ts';

const ends = (url: string) => ({ redirects: [[301, url]] as [number, string][] });

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
    ['only one side was sent elsewhere', {}, ends('https://www.shop.example/new'), 'warn', 'none'],
  ],
});
