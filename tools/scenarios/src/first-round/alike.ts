import { randomUUID } from 'node:crypto';
import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

const alike = (
  category: 'identical' | 'noise',
  rest: Omit<Scenario, 'category' | 'causes' | 'findings'>,
): Scenario => ({
  ...rest,
  category,
  causes: [],
  findings: [],
});

const NONCE = () => randomUUID().slice(0, 8);

/** Pairs that are alike, or differ in nothing that means anything. */
export const alikePairs: readonly Scenario[] = [
  alike('identical', {
    id: 'same-page',
    says: 'Two deployments of the same page.',
    left: always(page()),
    right: always(page()),
  }),
  alike('identical', {
    id: 'same-api',
    says: 'Two deployments of the same API.',
    path: '/api/orders',
    left: always(api()),
    right: always(api()),
  }),
  alike('identical', {
    id: 'same-refusal',
    says: 'Both sides ask for the same credentials.',
    left: always(
      bare(401, '401 Authorization Required', {
        headers: { 'www-authenticate': 'Basic realm="shop"' },
      }),
    ),
    right: always(
      bare(401, '401 Authorization Required', {
        headers: { 'www-authenticate': 'Basic realm="shop"' },
      }),
    ),
  }),
  alike('identical', {
    id: 'same-redirects',
    says: 'Both sides lead to the same place within themselves.',
    left: paths({ '/': redirect(301, 'https://staging.shop.example/home'), '/home': page() }),
    right: paths({ '/': redirect(301, 'https://shop.example/home'), '/home': page() }),
  }),
  alike('noise', {
    id: 'own-hosts-and-nonces',
    says: 'Each side names itself, makes its nonces anew, and names its cookie after itself.',
    left: always(
      page({
        head: '<link rel="canonical" href="https://staging.shop.example/">',
        headers: {
          'content-security-policy': `default-src 'self' https://staging.shop.example; script-src 'nonce-${NONCE()}'; frame-ancestors 'none'`,
          'set-cookie': 'staging_sid=1; Path=/; Secure; HttpOnly; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
    right: always(
      page({
        head: '<link rel="canonical" href="https://shop.example/">',
        headers: {
          'content-security-policy': `default-src 'self' https://shop.example; script-src 'nonce-${NONCE()}'; frame-ancestors 'none'`,
          'set-cookie': 'prod_sid=2; Path=/; Secure; HttpOnly; SameSite=Lax',
          'cache-control': 'private',
        },
      }),
    ),
  }),
  alike('noise', {
    id: 'other-data',
    says: 'The same API, with other data in it, other validators and a cache that is warm on one side.',
    path: '/api/orders',
    left: always(
      api(
        {
          items: [{ id: 1, state: 'paid', price: 3, customer: { id: 1, name: 'Eva' } }],
          total: 1,
          next: null,
        },
        {
          headers: { etag: '"a1"', age: '3', 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' },
        },
      ),
    ),
    right: always(
      api(undefined, {
        headers: { etag: '"b7"', age: '55', 'last-modified': 'Tue, 17 Nov 2026 10:00:00 GMT' },
      }),
    ),
  }),
  alike('noise', {
    id: 'stricter-staging',
    says: 'Staging keeps search engines out, as it should, and its answers jitter a little.',
    left: always(page({ headers: { 'x-robots-tag': 'noindex' }, afterMs: 30 })),
    right: always(page()),
  }),
];
