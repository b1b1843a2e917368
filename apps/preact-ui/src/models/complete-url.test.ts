import { expect, it } from 'vitest';
import { completeUrl } from './complete-url.ts';

it.each([
  ['example.com', 'https://example.com'],
  ['  example.com/a?b=c ', 'https://example.com/a?b=c'],
  ['example.com:8443/a', 'https://example.com:8443/a'],
  ['//example.com', 'https://example.com'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:3000/x', 'http://127.0.0.1:3000/x'],
  ['localhost.example', 'https://localhost.example'],
  ['http://example.com', 'http://example.com'],
  ['HTTPS://example.com', 'HTTPS://example.com'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['', ''],
])('completes %j to %j', (typed, completed) => {
  expect(completeUrl(typed)).toBe(completed);
});
