import { expect, it } from 'vitest';
import { urlFaultStrings } from '../strings/url-fault-strings.ts';
import { faultOfUrl } from './fault-of-url.ts';

it.each([
  ['https://example.com/', undefined],
  ['http://example.com:8080/?q=**', undefined],
  ['https://example.com/***', undefined],
  ['', urlFaultStrings.empty],
  ['https://not a url', urlFaultStrings.notUrl],
  ['https://example.com/a b', undefined],
  ['https://', urlFaultStrings.notUrl],
  ['ftp://example.com/', urlFaultStrings.scheme('ftp')],
  ['javascript:alert(1)', urlFaultStrings.scheme('javascript')],
  ['https://user:secret@example.com/', urlFaultStrings.userinfo],
  ['https://user@example.com/', urlFaultStrings.userinfo],
  ['https://example.com/?token=***', urlFaultStrings.masked],
  ['https://example.com/?token=***&page=2', urlFaultStrings.masked],
  [`https://example.com/${'a'.repeat(2048)}`, urlFaultStrings.tooLong],
])('judges %j: %s', (url, fault) => {
  expect(faultOfUrl(url)).toBe(fault);
});
