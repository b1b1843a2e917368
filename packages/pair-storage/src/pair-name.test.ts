import { expect, it } from 'vitest';
import { pairName } from './pair-name.ts';

const name = pairName('https://staging.example/', 'https://www.example/');

it('is 32 hexadecimal digits', () => {
  expect(name).toMatch(/^[0-9a-f]{32}$/);
});

it.each([
  ['the mirror image', 'https://www.example/', 'https://staging.example/'],
  ['a default port', 'https://staging.example:443/', 'https://www.example/'],
  ['case of scheme and host', 'HTTPS://Staging.Example/', 'https://www.example'],
  ['a fragment', 'https://staging.example/#top', 'https://www.example/'],
])('is the same for %s', (_, left, right) => {
  expect(pairName(left, right)).toBe(name);
});

it.each([
  ['another path', 'https://staging.example/a', 'https://www.example/'],
  ['another query', 'https://staging.example/?a', 'https://www.example/'],
  ['another scheme', 'http://staging.example/', 'https://www.example/'],
  ['one side twice', 'https://staging.example/', 'https://staging.example/'],
])('is different for %s', (_, left, right) => {
  expect(pairName(left, right)).not.toBe(name);
});
