import { testRule } from '../testing/test-rule.ts';

const ends = (url: string) => ({ redirects: [[301, url]] as [number, string][] });

testRule('canonical-host-differs', {
  agrees: [
    ['the same spelling', ends('https://staging.example/a/'), ends('https://www.shop.example/a/')],
    [
      'a spelling that was asked for',
      { url: 'https://staging.example/a/' },
      { url: 'https://www.shop.example/a' },
    ],
    ['another page', ends('https://staging.example/a'), ends('https://www.shop.example/b')],
  ],
  drifts: [
    [
      'a trailing slash',
      ends('https://staging.example/a/'),
      ends('https://www.shop.example/a'),
      'info',
      'none',
    ],
    [
      'case of the path',
      ends('https://staging.example/A'),
      ends('https://www.shop.example/a'),
      'info',
      'none',
    ],
    [
      'a trailing slash after an id',
      ends('https://staging.example/0a1b2c3d4e5f6071/'),
      ends('https://www.shop.example/1a1b2c3d4e5f6071'),
      'info',
      'none',
    ],
    [
      'www on one side',
      ends('https://www.staging.example/a'),
      ends('https://www.shop.example/a'),
      'info',
      'none',
    ],
    [
      'apex on one side',
      ends('https://staging.example/a'),
      ends('https://shop.example/a'),
      'info',
      'none',
    ],
  ],
});
