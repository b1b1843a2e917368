import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

/** Who may keep an answer, and for how long. */
export const cache: readonly Scenario[] = [
  {
    id: 'caching-left-off',
    category: 'cache',
    says: 'During an incident, caching was switched off in production, and nobody switched it on again.',
    left: always(page()),
    right: always(page({ headers: { 'cache-control': 'no-store' } })),
    causes: ['caching-switched-off'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'seconds-from-debugging',
    category: 'cache',
    says: 'To watch a change, the lifetime in production was set to five seconds, and stayed.',
    left: always(page({ headers: { 'cache-control': 'public, max-age=3600' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=5' } })),
    causes: ['cache-lifetime-from-debugging'],
    findings: ['cache-lifetime-differs'],
  },
  {
    id: 'account-made-public',
    category: 'cache',
    says: 'A rule for all pages at the CDN of production makes the account page public, too.',
    path: '/account',
    left: always(
      page({ title: 'Your account', headers: { 'cache-control': 'private, no-store' } }),
    ),
    right: always(
      page({ title: 'Your account', headers: { 'cache-control': 'public, max-age=600' } }),
    ),
    causes: ['private-answer-shared'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'session-kept-by-caches',
    category: 'cache',
    says: 'Production starts a session on a page that caches may keep.',
    left: always(
      page({
        headers: {
          'set-cookie': 'sid=a; Path=/; Secure; HttpOnly; SameSite=Lax',
          'cache-control': 'private, no-cache',
        },
      }),
    ),
    right: always(
      page({ headers: { 'set-cookie': 'sid=b; Path=/; Secure; HttpOnly; SameSite=Lax' } }),
    ),
    causes: ['session-in-shared-cache'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'language-not-in-the-key',
    category: 'cache',
    says: 'Staging varies by language; the cache key of production knows nothing of it.',
    left: always(page({ headers: { vary: 'Accept-Encoding, Accept-Language' } })),
    right: always(page()),
    causes: ['variant-key-incomplete'],
    findings: ['vary-differs'],
  },
  {
    id: 'lifetime-of-each-side',
    category: 'cache',
    says: 'Each environment has its own lifetime in its own file: five minutes here, a day there.',
    left: always(page({ headers: { 'cache-control': 'public, max-age=300' } })),
    right: always(page({ headers: { 'cache-control': 'public, max-age=86400' } })),
    causes: ['cache-rule-kept-apart'],
    findings: ['cache-lifetime-differs'],
  },
  {
    id: 'cache-passed-by',
    category: 'cache',
    says: 'The same CDN is in front of both; in production a rule makes it pass every request on.',
    path: '/api/goods',
    samples: 3,
    left: always(
      api(undefined, {
        headers: {
          server: 'cloudflare',
          'cf-ray': '8f1-FRA',
          'cf-cache-status': 'HIT',
          age: '40',
          'cache-control': 'public, max-age=300',
        },
      }),
    ),
    right: always(
      api(undefined, {
        headers: {
          server: 'cloudflare',
          'cf-ray': '8f2-FRA',
          'cf-cache-status': 'BYPASS',
          'cache-control': 'public, max-age=300',
        },
      }),
    ),
    causes: ['cdn-cache-passed-by'],
    findings: ['cache-status-differs'],
  },
];
