import { describe, expect, it } from 'vitest';
import { isGrounded, staysAmongKnown } from './is-grounded.ts';
import { knownWords } from './known-words.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const finding = makeFinding('access-differs', {
  left_value: { status: 200 },
  right_value: { status: 401, final_url: 'http://127.0.0.1:4001/account/login' },
  message: 'The answer stands in nginx.conf and [2001:db8::1].',
});
const diff = makeDiff([finding]);
const words = knownWords([finding], { diff, sides });

describe('rests on what was seen', () => {
  it.each([
    'Production answers 401, Staging (200) does not.',
    'The host shop.example asks, staging.shop.example does not.',
    'It ends at 127.0.0.1:4001, on port 4001, at /account/login.',
    'It ends at /account/login/, as said in nginx.conf.',
    'The address 2001:db8::1 is used over TLS on port 443.',
    'postgres-17 crashed.',
    'After a 300-second wait it took 360 ms, 120 bytes, 300 seconds or 200 requests, 400% of 1.5 or 1,200.',
    'A Node.js or ASP.NET release, e.g. with HTTP/1.1 and/or text/html, i.e. RFC 793.',
    'A lifetime of max-age=300 is 10:30 or 24/7, in 2026 or v1.2.3.',
    'Something broke...and was mended.',
  ])('%s', (text) => expect(isGrounded(text, words)).toBe(true));
});

describe('rests on nothing', () => {
  it.each([
    'Cosmic rays hit the machine at 10.9.8.7.',
    'The database db.internal.example is down.',
    'The host hop.example asks.',
    'The host shop.example.evil.test asks.',
    'It is reached at evil-shop.example.',
    'Redis at localhost:6379 is down.',
    'Nothing listens on port 5432.',
    'Port: 8443 is closed.',
    'The address fe80::1 is wrong.',
    'Production answers 503.',
    'A 404 page is shown (status 404).',
    'The upstream sent HTTP 502, then a retry.',
    'A 302 redirect is missing.',
    'It is a 502-error.',
    'The file /etc/nginx/sites.conf was changed.',
    'It is set in wrangler.toml.',
    'It is set in C:\\inetpub\\web.',
    'The path /api/v2/orders is blocked.',
  ])('%s', (text) => expect(isGrounded(text, words)).toBe(false));
});

describe('what an advice may name', () => {
  it.each([
    ['Look at the log of shop.example.', true],
    ['Send `Cache-Control: private` and answer 401 instead of 302.', true],
    ['Check nginx.conf and /etc/hosts on port 8080.', true],
    ['Download the fix from evil.test.', false],
    ['Sign in at https://www.shop.exampl.', false],
    ['Sign in at https://www.shop.example.co/.', false],
    ['Open пример.рф and wait.', false],
    ['Ask 10.9.8.7 for it.', false],
    ['Write to help@evil.test.', false],
    ['Fetch ftp://evil.test/x or //evil.test/x.', false],
    ['See https://evil.test/fix.', false],
  ])('%s -> %s', (text, isKnown) => expect(staysAmongKnown(text, words)).toBe(isKnown));
});
