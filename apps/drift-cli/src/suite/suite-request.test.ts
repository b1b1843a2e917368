import { expect, it } from 'vitest';
import { joinUrl } from './suite-request.ts';

it.each([
  ['https://a.example', '/', 'https://a.example/'],
  ['https://a.example/', 'b', 'https://a.example/b'],
  ['https://a.example/app/', '/b?c=1', 'https://a.example/app/b?c=1'],
  ['https://a.example:8443/app', '//b.example/', 'https://a.example:8443/app//b.example/'],
  ['https://a.example/?x=1', '/b', 'https://a.example/b'],
  ['https://a.example', '//b.example/x', 'https://a.example//b.example/x'],
  ['https://a.example', '\\\\b.example/x', 'https://a.example///b.example/x'],
  ['https://a.example', '/\t/b.example', 'https://a.example//b.example'],
  ['https://a.example', 'https://b.example/', 'https://a.example/https://b.example/'],
  ['https://a.example', '@b.example', 'https://a.example/@b.example'],
])('%s + %s = %s', (base, path, url) => {
  expect(joinUrl(base, path)).toBe(url);
});
