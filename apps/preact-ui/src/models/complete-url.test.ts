import { expect, it } from 'vitest';
import { strings } from '../strings.ts';
import { completeUrl, faultOfUrl } from './complete-url.ts';

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

const { invalidUrl } = strings;
it.each([
  ['https://example.com/', undefined],
  ['http://example.com:8080/?q=**', undefined],
  ['https://example.com/***', undefined],
  ['', invalidUrl.empty],
  ['https://not a url', invalidUrl.notUrl],
  ['https://', invalidUrl.notUrl],
  ['ftp://example.com/', invalidUrl.scheme('ftp')],
  ['javascript:alert(1)', invalidUrl.scheme('javascript')],
  ['https://user:secret@example.com/', invalidUrl.userinfo],
  ['https://user@example.com/', invalidUrl.userinfo],
  ['https://example.com/?token=***', invalidUrl.masked],
  ['https://example.com/?token=***&page=2', invalidUrl.masked],
  [`https://example.com/${'a'.repeat(2048)}`, invalidUrl.tooLong],
])('judges %j: %s', (url, fault) => {
  expect(faultOfUrl(url)).toBe(fault);
});
