import type { Finding } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { findSwap } from './swapped-sides.ts';
import { wholeGrounds } from './text-grounds.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const status = makeFinding('status-differs', { left_value: 200, right_value: 500 });
const lifetime = makeFinding('cache-lifetime-differs', {
  section: 'cache',
  keys: ['cache-control'],
  left_value: 'public, max-age=60',
  right_value: 'public, max-age=600',
});
const storing = makeFinding('cache-storability-differs', {
  section: 'cache',
  keys: ['storable_by'],
  left_value: 'public, max-age=600',
  right_value: 'no-store',
  message: 'The answer may be kept by any cache on the left, and by nobody on the right.',
  recommendation: 'Send private or no-store on both.',
});
const cookie = makeFinding('cookie-differs', {
  section: 'cookies',
  keys: ['sid'],
  left_value: { path: '/', samesite: 'Strict', secure: '' },
  right_value: { path: '/', samesite: 'Lax' },
});
const kind = makeFinding('content-type-differs', {
  section: 'content',
  keys: ['content-type'],
  left_value: 'text/html; charset=utf-8',
  right_value: 'text/plain',
});
const end = makeFinding('final-url-differs', {
  section: 'routing',
  keys: ['final_url'],
  left_value: 'https://staging.shop.example/',
  right_value: 'https://shop.example/us/',
});
const swapIn = (text: string, findings: Finding[], named = sides) =>
  findSwap(text, wholeGrounds({ diff: makeDiff(findings), sides: named }));

describe('a value on the wrong side', () => {
  it.each([
    'Staging answers 500, and Production answers 200.',
    'Production answers with 200.',
    'The 500 was observed on Staging only.',
    'The left side answers 500.',
    'On the right, the status is 200.',
    'Staging keeps it for "600", Production for "60".',
    'Staging sends `max-age=600`, Production `max-age=60`.',
    'It is 10 minutes on Staging and 1 minute on Production.',
    'While Staging answers 500, Production works.',
    'Status 500 comes from Staging, and status 200 comes from Production.',
    'An HTTP 500 came back from Staging.',
    'Requests against Staging end with status 500.',
    'The request to Staging resulted in a 500 status.',
    'Status code 500 on Staging versus 200 on Production.',
    'The status of Staging is 500.',
    'The max-age of Production is 60 and that of Staging is 600.',
    'For Staging the max-age of the cache rule is 600.',
    'The cache rule keeps it longer on one side: 600 (Staging) vs 60 (Production).',
    'Staging: max-age=600. Production: max-age=60.',
    'Staging (600) keeps it longer than Production (60).',
    'The max-age of Staging is 600 and of Production 60.',
  ])('%s', (text) => expect(swapIn(text, [status, lifetime])).toBeDefined());
});

describe('a value on its own side, or on none', () => {
  it.each([
    'Staging answers 200, and Production answers 500.',
    'Production answers 500 instead of 200.',
    'Production answers 500 rather than the 200 of Staging.',
    'Production, unlike Staging, answers 500.',
    'Staging and Production answer 200 and 500.',
    'Production does not answer 200.',
    'HTTP 500 on Production vs 200 on Staging.',
    'Staging uses a shorter TTL (60s) than Production (600s = 10 min).',
    'Cache-Control max-age is 60 on Staging and 600 on Production.',
    'Production answers 500: a wall in front of Staging lets 200 through.',
    'Both sides were asked; 200 came from one, 500 from the other.',
    'The left side answers 200, which settles which side is right.',
    'Staging answers 200 right away.',
    'Production should answer 200.',
    'Status 500 comes from Production, and status 200 comes from Staging.',
    'The max-age of Staging is 60 and that of Production is 600.',
    'Staging: max-age=60. Production: max-age=600.',
    'Staging (60) keeps it for less than Production (600).',
    'A client of Staging gets 200, one of Production 500.',
    'Status code 500 on Production versus 200 on Staging.',
  ])('%s', (text) => expect(swapIn(text, [status, lifetime])).toBeUndefined());

  it('whatever the sides are called', () => {
    const unnamed = {
      left: { url: 'https://staging.shop.example/' },
      right: { url: 'https://shop.example/' },
    };
    const [left, right] = ['the left side (staging.shop.example)', 'the right side (shop.example)'];
    expect(swapIn(`${left} answers 200, ${right} 500.`, [status], unnamed)).toBeUndefined();
    expect(swapIn(`${left} answers 500, ${right} 200.`, [status], unnamed)).toBe('500');
  });

  it.each(['eu-west/1 (a+b)', '$&', '[x', '200', 'left', '日本'])('labelled %s', (label) => {
    const named = { left: { ...sides.left, label }, right: sides.right };
    expect(swapIn(`${label} answers 200, Production 500.`, [status], named)).toBeUndefined();
  });
});

describe('a word that is a value, or a quoted one, on the wrong side', () => {
  it.each([
    ['Staging sends no-store and Production public.', 'no-store'],
    ['Staging sends no-store, while Production sends public, max-age=600.', 'no-store'],
    ['Production sends public.', 'public'],
    ['Cache-Control on Production is public.', 'public'],
    ['Staging sends "no-store" as its rule.', 'no-store'],
    ['Production is cacheable: it differs. Staging says no-store.', 'no-store'],
    ['On Staging, Cache-Control is no-store.', 'no-store'],
    ["Production's Cache-Control is public.", 'public'],
    ['Cache-Control is no-store on Staging and public on Production.', 'no-store'],
    ['A `no-store` was seen on Staging only.', 'no-store'],
    ['Staging sends "no-store".', 'no-store'],
    ['Production sends `public, max-age=600` here.', 'public, max-age=600'],
    ['Production sets SameSite=Strict.', 'strict'],
    ['Production sets the cookie with Secure.', 'secure'],
    ['The right answers as text/html.', 'text/html'],
    ['Staging serves the page as text/plain.', 'text/plain'],
    // Recommended, and seen nowhere.
    ['Staging sends private.', 'private'],
    ['Production sends "private".', 'private'],
  ])('%s', (text, said) => expect(swapIn(text, [storing, cookie, kind])).toBe(said));
});

it.each([
  ['Staging ends at https://shop.example/us/.', true],
  ['Staging redirects to "https://shop.example/us/".', true],
  ['Production ends at https://shop.example/us/.', false],
  ['Staging ends at https://staging.shop.example/.', false],
])('%s is a place on the wrong side: %s', (text, isWrong) =>
  expect(swapIn(text, [end]) !== undefined).toBe(isWrong),
);

describe('the same on its own side, or on none', () => {
  it.each([
    'Staging sends public, max-age=600 and Production no-store.',
    'Cache-Control is public on Staging and no-store on Production.',
    'Production sends `no-store`; Staging sends "public, max-age=600".',
    'Production sends no-store instead of public.',
    'Production does not send public.',
    'Production drops "max-age=600".',
    'A proxy of Production replaces `public` by no-store.',
    'Production lost public, max-age=600.',
    'Production lacks Secure, and sets SameSite=Lax.',
    'Staging sets Secure with SameSite=Strict.',
    'Both sides send public.',
    'Staging and Production send text/html and text/plain.',
    'The cookie of Production is read by Staging with SameSite=Lax.',
    'Production answers as text/plain, and Staging as text/html.',
    'Production makes private data public.',
    'Production shows "Staging" in its title.',
    'Production should send public again.',
    'Production answers at "https://shop.example/api" with `Content-Type: text/plain`.',
    'Staging allows `no-store` only.',
  ])('%s', (text) => expect(swapIn(text, [storing, cookie, kind])).toBeUndefined());
});
