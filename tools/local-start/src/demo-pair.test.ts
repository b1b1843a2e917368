import { expect, it } from 'vitest';
import { demoPair } from './demo-pair.ts';

const urls = { leftUrl: 'http://127.0.0.1:4001/a', rightUrl: 'http://127.0.0.1:4002/a' };

it.each([
  [urls, 'http://127.0.0.1:4001/a http://127.0.0.1:4002/a'],
  [
    { ...urls, leftLabel: 'Staging', rightLabel: 'Production' },
    'Staging=http://127.0.0.1:4001/a Production=http://127.0.0.1:4002/a',
  ],
])('%j is offered as %j', (request, text) => {
  expect(demoPair(request)).toBe(text);
});
