import { expect, it } from 'vitest';
import { compareTitles, type TitleDifference } from './compare-titles.ts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { envelope } from './testing/envelopes.ts';

const hosts = (side: 'left' | 'right', host: string) =>
  createHostMap(side, envelope(`https://${host}/`), defaultPolicy);
const staging = hosts('left', 'staging.example');
const production = hosts('right', 'www.shop.example');

it.each<[left: string, right: string, difference: TitleDifference]>([
  ['Shop', 'Shop', 'same'],
  ['Shop at staging.example', 'Shop at www.shop.example', 'same'],
  ['Staging.Example: Lamps', 'SHOP.example: Lamps', 'same'],
  ['www.staging.example', 'www.shop.example', 'same'],
  ['staging.example', 'staging.example', 'same'],
  ['Status of 2027-01-01', 'Status of 2027-1-2', 'noise'],
  ['Status of 01.02.2027, 12:30', 'Status of 2.2.2027, 9:31:05', 'noise'],
  ['Status of 2027/01/01', 'Status of 1/2/2027', 'noise'],
  ['1.2027-1', '9.2027-1', 'label'],
  [
    'Order 3f2a9c1b-0000-4000-8000-00000000000a',
    'Order 3f2a9c1b-0000-4000-8000-00000000000b',
    'noise',
  ],
  ['Cart (3)', 'Cart (10)', 'label'],
  ['Release 12', 'Release 9.1', 'other'],
  ['[DEV] Shop', 'Shop', 'label'],
  ['Shop – Staging', 'Shop | Production', 'label'],
  ['Shop: pre-prod environment 2', 'Shop', 'other'],
  ['qa2: Shop', 'Shop', 'label'],
  ['Shop - Home', 'Shop: home', 'label'],
  ['Staging', 'Production', 'label'],
  ['Übersicht', 'übersicht', 'label'],
  ['Übersicht', 'Ubersicht', 'other'],
  ['Shop at other.example', 'Shop at www.shop.example', 'other'],
  ['Shop at staging.example', 'Shop at shop.example.org', 'other'],
  ['Shop', 'We will be back soon', 'other'],
  ['Devices', 'Services', 'other'],
])('%j and %j: %s', (left, right, difference) => {
  expect(compareTitles(left, staging, right, production)).toBe(difference);
  expect(compareTitles(right, production, left, staging)).toBe(difference);
});
