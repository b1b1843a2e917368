import { expect, it } from 'vitest';
import { parseAllowedTargetDomains } from './allowed-target-domains.ts';

it.each([
  ['example.com', ['example.com'], []],
  ['Example.COM. , *.Example.com', ['example.com', '*.example.com'], []],
  ['bücher.example *.bücher.example', ['xn--bcher-kva.example', '*.xn--bcher-kva.example'], []],
  ['8.8.8.8,0x8.8.8.8,[2001:4860:4860::8888]', ['8.8.8.8', '[2001:4860:4860::8888]'], []],
  ['example.com,example.com', ['example.com'], []],
  ['example.com,https://a.example', ['example.com'], ['https://a.example']],
  [
    'a.example:443 a.example: a.*.example **.example * *. a.example/b u@a.example [::1 b%',
    [],
    'a.example:443 a.example: a.*.example **.example * *. a.example/b u@a.example [::1 b%'.split(
      ' ',
    ),
  ],
])('%s', (text, domains, invalid) => {
  expect(parseAllowedTargetDomains(text)).toEqual({ domains, invalid });
});

it.each([undefined, '', ' \n'])('there is no list in %j', (text) => {
  expect(parseAllowedTargetDomains(text)).toEqual({ invalid: [] });
});

it('a list of which nothing can be read is still a list', () => {
  expect(parseAllowedTargetDomains('https://')).toEqual({ domains: [], invalid: ['https://'] });
  expect(parseAllowedTargetDomains(' , ')).toEqual({ domains: [], invalid: [','] });
});
