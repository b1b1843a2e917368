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
  ['https://a.example/,https://b.example/', ['https://a.example/', 'https://b.example/']],
  ['https://a.example/?ids=1,2 b.example', undefined],
  ['staging.example.com www.example.com', ['staging.example.com', 'www.example.com']],
  ['localhost:3000/x\t127.0.0.1:4000/x', ['localhost:3000/x', '127.0.0.1:4000/x']],
  ['a.example/x vs. b.example/x', undefined],
  ['Hello world', undefined],
  ['e.g. this', undefined],
  ['a.example', undefined],
  ['https://a.example https://b.example https://c.example', undefined],
])('%j -> %j', (text, pair) => {
  expect(splitPair(text)).toEqual(pair);
});
