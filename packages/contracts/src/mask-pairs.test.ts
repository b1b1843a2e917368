import { expect, it } from 'vitest';
import { maskPairs } from './mask-pairs.ts';

it.each([
  ['x token=hush', 'x token=***'],
  ['x token = hush y', 'x token = *** y'],
  ['token=hush; b=1, key=hush', 'token=***; b=1, key=***'],
  ['desc="token=hush";dur=1', 'desc="token=***";dur=1'],
  ['(secret=hush)', '(secret=***)'],
  ['session=a/b+c==', 'session=***'],
  ['token==hush', 'token=***'],
  ["token='hu sh' x", "token='***' x"],
  ['key="hu\\"hush"; hit', 'key="***"; hit'],
  ['key="hush', 'key="***'],
  ['authorization=Bearer hush', 'authorization=***'],
  ['authorization=Basic%20hush', 'authorization=***'],
  ['{"token":"hush","a":1}', '{"token":"***","a":1}'],
  ['{ "token" : "hu\\"hush" }', '{ "token" : "***" }'],
  ['{"pin":1234,"a":1}', '{"pin":"***","a":1}'],
  ['{"tokens":["hush","hush"],"a":1}', '{"tokens":"***","a":1}'],
  ['{"auth":{"user":"hush"},"a":1}', '{"auth":"***","a":1}'],
  ['{"auth":{"a":{"b":"}"},"c":["hush"]},"d":1}', '{"auth":"***","d":1}'],
  ["{'token':'hush'}", "{'token':'***'}"],
  ['{token:"hush"}', '{token:"***"}'],
  ['"{\\"token\\":\\"hush\\",\\"a\\":1}"', '"{\\"token\\":\\"***\\",\\"a\\":1}"'],
  ['/%7B%22token%22:%22hush%22%7D', '/%7B%22token%22:%22***%22%7D'],
  ['%7B%22pin%22%3A1234%7D', '%7B%22pin%22%3A%22***%22%7D'],
  ['%7B%22a%22%3A%5B%7B%22token%22%3A%22hu%5C%22hush%22%7D%5D%7D', undefined],
  [
    '%7B%22tokens%22%3A%5B%22hush%22%5D%2C%22a%22%3A1%7D',
    '%7B%22tokens%22%3A%22***%22%2C%22a%22%3A1%7D',
  ],
  ['token%3Dhush%26page%3D2', 'token%3D***%26page%3D2'],
  ['a%3Atoken%3Dhush', 'a%3Atoken%3D***'],
  ['PHP key:hush-2026', 'PHP key:***'],
  ['Your password: hush2026!', 'Your password: ***'],
  ['a:token=hush', 'a:token=***'],
  ['exp=1~hmac=hush', 'exp=1~hmac=***'],
  ['token=***', 'token=***'],
])('%s -> %s', (text, masked) => {
  expect(maskPairs(text)).not.toContain('hush');
  if (masked !== undefined) expect(maskPairs(text)).toBe(masked);
});

it.each([
  'Contact: me@shop',
  'Reset your password: Shop',
  'Session: Opening keynote',
  'Sign in | Key: value',
  'https://auth:8443/path/2026',
  'https://auth.example:8443/path/2026',
  'via auth.example:84430000',
  'https%3A%2F%2Fauth%3A8443%2Fpath%2F2026',
  'Bearer authorization_uri="https://login.example/", error="invalid_token"',
  'Bearer authorization_uri=https://login.example/',
  'otp-credentials=(self "https://a.example"), publickey-credentials-get=*',
  'otp-credentials=self, publickey-credentials-get=()',
  '</a.css>; rel=preload; crossorigin=use-credentials',
  "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hPin=' 'self'",
  "script-src 'nonce-ab-Key=='; img-src *",
  'W/"ab-Key=="',
  'monkey=1; keyword=2',
  'key=',
  'key=""',
  'key=; a',
  'h3=":443"; ma=86400',
  '{"group":"a","endpoints":[{"url":"https://r.example/"}],"max_age":1}',
  '',
])('%s stays', (text) => {
  expect(maskPairs(text)).toBe(text);
});

const MEGABYTE = 1_000_000;

// Anything but linear would not end within the time that a test has.
it.each([
  'a',
  'a=',
  'key=',
  'key:',
  'key=*',
  'key:a',
  'key="',
  "key='",
  'key=\\"',
  'key%3D%22',
  'key=[',
  'key={',
  '"key":{"',
  'key=http://',
  'key%3Dhttp://',
  ' ',
  'a ',
  '%20',
  'a%20',
  '\\',
  'a\\',
  '"',
  'a"',
  '%22',
  '%',
  'key%3D%5B',
  'key%3D%7B',
  'key=Bearer ',
  '"key":',
  '[',
  '{',
])('comes to an end with a megabyte of %s', (hostile) => {
  const text = hostile.repeat(MEGABYTE / hostile.length);
  expect(maskPairs(text).length).toBeGreaterThan(0);
  expect(maskPairs(`key=${text}`).length).toBeGreaterThan(0);
});
