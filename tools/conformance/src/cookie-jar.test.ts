import { expect, it } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';

const at = (path: string) => `http://home.example.org/${path}`;

it.each([
  [['a=b', 'c=d'], at(''), 'a=b; c=d'],
  [['a=b; Path=/', 'c=d; Path=/x'], at('x/y'), 'c=d; a=b'],
  [['a=b; Path=/x'], at('xy'), null],
  [['a=b', 'c=d', 'a=e'], at(''), 'a=e; c=d'],
  [['a=b', 'a=; Max-Age=0'], at(''), null],
  [['a=b; Expires=Fri, 01 Jan 2010 00:00:00 GMT'], at(''), null],
  [['a=b; Secure'], at(''), null],
  [['a=b; Domain=org'], at(''), null],
  [['a=b; Domain=example.org'], 'http://other.example.org/', 'a=b'],
  [['a=b'], 'http://sub.home.example.org/', null],
  [['nameless', 'a= b=c '], at(''), 'nameless; a=b=c'],
])('a client that got %j sends %s: %j', (lines, url, cookie) => {
  const jar = createCookieJar(Date.UTC(2011, 0, 1));
  for (const line of lines) jar.store(line, at(''));
  expect(jar.cookiesFor(url)).toBe(cookie);
});
