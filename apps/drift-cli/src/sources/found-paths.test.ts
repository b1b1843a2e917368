import { expect, it } from 'vitest';
import { pathBelow } from './found-paths.ts';

const bases = ['https://staging.example', 'https://www.example/app/'];

it.each([
  ['https://staging.example/a?b=1#c', '/a?b=1'],
  ['https://staging.example', '/'],
  ['https://www.example/app', '/'],
  ['https://www.example/app/a', '/a'],
  ['https://www.example/apple', undefined],
  ['https://other.example/', undefined],
  ['nonsense', undefined],
])('%s -> %s', (url, path) => {
  expect(pathBelow(url, bases)).toBe(path);
});
