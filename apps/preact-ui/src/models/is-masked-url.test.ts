import { expect, it } from 'vitest';
import { isMaskedUrl } from './is-masked-url.ts';

it.each([
  ['https://a.example/?token=***', true],
  ['https://a.example/?a=1&token=***#b', true],
  ['https://a.example/***', false],
  ['https://a.example/?a=1', false],
])('%s: %s', (url, isMasked) => expect(isMaskedUrl(url)).toBe(isMasked));
