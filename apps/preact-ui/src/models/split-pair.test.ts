import { expect, it } from 'vitest';
import { splitPair } from './split-pair.ts';

it.each([
  ['https://a.example/ https://b.example/', ['https://a.example/', 'https://b.example/']],
  ['https://a.example/x\nhttp://b.example/x\n', ['https://a.example/x', 'http://b.example/x']],
  ['https://a.example/, https://b.example/.', ['https://a.example/', 'https://b.example/']],
  [
    'from "https://a.example/?q=1" to <https://b.example/>',
    ['https://a.example/?q=1', 'https://b.example/'],
  ],
  ['https://a.example/', undefined],
  ['a.example b.example', undefined],
  ['https://a.example https://b.example https://c.example', undefined],
])('%j -> %j', (text, pair) => {
  expect(splitPair(text)).toEqual(pair);
});
