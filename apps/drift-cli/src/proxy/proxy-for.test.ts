import { expect, it } from 'vitest';
import { proxyFor } from './proxy-for.ts';

const url = 'https://www.shop.example/a';
const proxy = 'http://proxy:3128';

it.each<[string, Record<string, string>, string | undefined]>([
  [url, {}, undefined],
  [url, { HTTPS_PROXY: '' }, undefined],
  [url, { HTTPS_PROXY: proxy }, 'HTTPS_PROXY'],
  [url, { https_proxy: proxy, HTTPS_PROXY: proxy }, 'https_proxy'],
  [url, { HTTP_PROXY: proxy }, undefined],
  ['http://shop.example/', { HTTP_PROXY: proxy }, 'HTTP_PROXY'],
  [url, { HTTP_PROXY: proxy, ALL_PROXY: proxy }, 'ALL_PROXY'],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: '*' }, undefined],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: 'localhost, Shop.Example' }, undefined],
  [url, { HTTPS_PROXY: proxy, no_proxy: '.shop.example' }, undefined],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: '*.shop.example' }, undefined],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: 'shop.example:443' }, undefined],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: 'shop.example:8443' }, 'HTTPS_PROXY'],
  [url, { HTTPS_PROXY: proxy, NO_PROXY: 'op.example' }, 'HTTPS_PROXY'],
  ['nonsense', { ALL_PROXY: proxy }, undefined],
])('%s with %j: %s', (asked, env, variable) => {
  expect(proxyFor(asked, env)).toBe(variable);
});
