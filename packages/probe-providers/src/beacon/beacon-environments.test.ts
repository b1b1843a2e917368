import { expect, it } from 'vitest';
import { parseBeaconEnvironments } from './beacon-environments.ts';

const shop = 'https://www.shop.example';

it.each<[string | undefined, Record<string, string[]>, string[]]>([
  [undefined, {}, []],
  ['', {}, []],
  [' , ', {}, []],
  [`production=${shop}`, { production: [shop] }, []],
  [`production=${shop}/`, { production: [shop] }, []],
  ['production=HTTPS://WWW.Shop.Example:443', { production: [shop] }, []],
  ['local=http://127.0.0.1:3000', { local: ['http://127.0.0.1:3000'] }, []],
  ['v6=http://[::1]:3000', { v6: ['http://[::1]:3000'] }, []],
  ['eu=https://bücher.example', { eu: ['https://xn--bcher-kva.example'] }, []],
  [`a=${shop}, b=${shop}\n`, { a: [shop], b: [shop] }, []],
  [`a=${shop},a=https://m.shop.example`, { a: [shop, 'https://m.shop.example'] }, []],
  [`${'x'.repeat(64)}=${shop}`, { ['x'.repeat(64)]: [shop] }, []],
  [`a=${shop} nonsense`, { a: [shop] }, ['nonsense']],
  // Named like what every object has.
  [`constructor=${shop}`, { constructor: [shop] }, []],
])('%j', (text, environments, invalid) => {
  const read = parseBeaconEnvironments(text);
  expect([...read.environments]).toEqual(Object.entries(environments));
  expect(read.invalid).toEqual(invalid);
});

it.each([
  'production',
  'production=',
  `=${shop}`,
  'production=www.shop.example',
  'production=ftp://www.shop.example',
  'production=*',
  'production=https://*.shop.example',
  `production=${shop}/de`,
  `production=${shop}?a`,
  `production=${shop}#a`,
  'production=https://user@shop.example',
  'production=https://shop.example:99999',
  'production=https://[::1',
  'production=https:\\\\shop.example',
  `a/b=${shop}`,
  `${'x'.repeat(65)}=${shop}`,
  `a==${shop}`,
])('%s takes none', (entry) => {
  const { environments, invalid } = parseBeaconEnvironments(entry);
  expect([environments.size, invalid]).toEqual([0, [entry]]);
});
