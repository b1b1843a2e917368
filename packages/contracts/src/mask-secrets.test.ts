import { expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

it.each([
  ['https://a.example/?token=abc', 'https://a.example/?token=***'],
  ['https://a.example/?page=2&api_key=abc#top', 'https://a.example/?page=2&api_key=***#top'],
  ['https://a.example/?accessToken=abc', 'https://a.example/?accessToken=***'],
  ['https://a.example/?accesstoken=abc', 'https://a.example/?accesstoken=***'],
  ['https://a.example/?X-Amz-Signature=abc', 'https://a.example/?X-Amz-Signature=***'],
  ['https://a.example/?%74oken=abc', 'https://a.example/?%74oken=***'],
  ['https://a.example/#access_token=abc&x=1', 'https://a.example/#access_token=***&x=1'],
  ['https://a.example/?password=a=b', 'https://a.example/?password=***'],
  ['https://user:secret@a.example/', 'https://a.example/'],
  ['//user:secret@a.example/', '//a.example/'],
  ['http:user:secret@a.example/', 'http:a.example/'],
  ['\\\\user:secret@a.example/', '\\\\a.example/'],
  [' http:\t//user:secret@a.example/', ' http://a.example/'],
  ['/path@x', '/path@x'],
  ['path@x', 'path@x'],
  ['http:\\\\user:secret@a.example/', 'http:\\\\a.example/'],
  ['?next=/cb?token=abc', '?next=/cb?token=***'],
  ['?next=%2Fcb%3Ftoken%3Dabc&page=2', '?next=%2Fcb%3Ftoken%3D***&page=2'],
  ['?u=https%3A%2F%2Fuser%3Asecret%40a.example%2F', '?u=https%3A%2F%2Fa.example%2F'],
  ['?a=%253Ftoken%253Dabc', '?a=%253Ftoken%253D***'],
  ['?token=a;abc', '?token=***;abc'],
  ['?a=1;b=2;c=3;d=4;token=abc', '?a=1;b=2;c=3;d=4;token=***'],
  [
    '?token_hash=abc&secret_id=abc&passwordHash=abc',
    '?token_hash=***&secret_id=***&passwordHash=***',
  ],
  [
    '?token[value]=abc&pw=abc&sessionToken.value=abc',
    '?token[value]=***&pw=***&sessionToken.value=***',
  ],
  ['?state=x%26access_token%3Dabc', '?state=x%26access_token%3D***'],
  ['?state=access_token%3Dabc', '?state=access_token%3D***'],
  ['?r=%E0%A4%A%3Ftoken%3Dabc', '?r=%25E0%25A4%25A%3Ftoken%3D***'],
  ['/p;jsessionid=abc?page=1', '/p;jsessionid=***?page=1'],
  ['?q=a%3Db', '?q=a%3Db'],
  ['?x=1;token=abc', '?x=1;token=***'],
  ['?samlResponse=abc&SAMLart=abc', '?samlResponse=***&SAMLart=***'],
  ['?PHPSESSID=abc&token1=abc&clientsecrets=abc', '?PHPSESSID=***&token1=***&clientsecrets=***'],
  ['?pAssWord=abc&dbpwd=abc&code_verifier=abc', '?pAssWord=***&dbpwd=***&code_verifier=***'],
  ['?to\tken=abc', '?token=***'],
  ['Basic realm="https://user:secret@a.example/"', 'Basic realm="https://a.example/"'],
  ['?email=a%40b.example&q=50%25', '?email=a%40b.example&q=50%25'],
  ['/relative?sig=abc', '/relative?sig=***'],
  ['?code=abc', '?code=***'],
  ['https://a.example/?monkey=abc&keyword=b', 'https://a.example/?monkey=abc&keyword=b'],
  ['https://a.example/?%E0%A4%A=abc', 'https://a.example/?%E0%A4%A=abc'],
  ['https://a.example/path@x?email=a@b.example', 'https://a.example/path@x?email=a@b.example'],
  ['not a url', 'not a url'],
  ['', ''],
])('%s -> %s', (reference, masked) => {
  expect(maskSecrets(reference)).toBe(masked);
});

const MEGABYTE = 1_000_000;

// Anything but linear would not end within the time that a test has.
it.each([
  ['question marks and equals signs', '?'.repeat(MEGABYTE) + '='.repeat(MEGABYTE)],
  ['digits in a name', `?${'1'.repeat(MEGABYTE)}a=1`],
  ['an s and digits in a name', `?${'s1'.repeat(MEGABYTE)}a=1`],
  ['escapes', `?a=${'%25'.repeat(MEGABYTE)}`],
  ['at signs', `x://${'@'.repeat(MEGABYTE)}`],
])('comes to an end with a megabyte of %s', (_, hostile) => {
  expect(maskSecrets(hostile).length).toBeLessThanOrEqual(hostile.length);
});
