import { expect, it } from 'vitest';
import { readDemoPair } from './read-demo-pair.ts';

const a = 'https://a.example/?x=1';
const b = 'http://127.0.0.1:4001/b';

it.each([
  [`${a} ${b}`, { leftUrl: a, rightUrl: b }],
  [
    `  Staging=${a}\n Production=${b} `,
    { leftUrl: a, leftLabel: 'Staging', rightUrl: b, rightLabel: 'Production' },
  ],
  [`${a} Production=${b}`, { leftUrl: a, rightUrl: b, rightLabel: 'Production' }],
  ['', undefined],
  [undefined, undefined],
  [a, undefined],
  [`${a} ftp://b.example/`, undefined],
  [`${a} https://`, undefined],
  [`${a} ${b} ${a}`, undefined],
])('%j offers %j', (text, pair) => {
  expect(readDemoPair(text)).toEqual(pair);
});
