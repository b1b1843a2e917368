import { randomUUID } from 'node:crypto';
import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

const NOTHING = { causes: [], findings: [] } as const;

/** A side of a pair, by what it calls itself. */
const loginOf = (host: string): Scenario['left'] =>
  paths({
    '/account': redirect(302, `https://${host}/login?next=https%3A%2F%2F${host}%2Faccount`),
    '/login': page({ title: 'Log in', content: '<form><input type="password"></form>' }),
  });

const behindEdge = (place: string) =>
  always(
    page({
      headers: {
        server: 'cloudflare',
        'cf-ray': `${randomUUID().slice(0, 8)}-${place}`,
        'cf-cache-status': 'DYNAMIC',
        'set-cookie': `__cf_bm=${randomUUID()}; path=/; HttpOnly; Secure; SameSite=None`,
        'cache-control': 'private',
      },
    }),
  );

const hashed = (name: string) =>
  always(
    page({
      head: `<link rel="preload" as="script" href="/assets/app.${name}.js">`,
      headers: {
        etag: `W/"${name}"`,
        link: `</assets/app.${name}.js>; rel=preload; as=script`,
        'last-modified': new Date().toUTCString(),
      },
    }),
  );

export const alikePairs: readonly Scenario[] = [
  {
    ...NOTHING,
    id: 'both-not-found',
    category: 'identical',
    says: 'The path exists nowhere.',
    path: '/nowhere',
    left: always(bare(404, '404 Not Found')),
    right: always(bare(404, '404 Not Found')),
  },
  {
    ...NOTHING,
    id: 'both-send-to-their-login',
    category: 'identical',
    says: 'Both sides want a login, each at its own address.',
    path: '/account',
    left: loginOf('staging.shop.example'),
    right: loginOf('shop.example'),
  },
  {
    ...NOTHING,
    id: 'same-several-times',
    category: 'identical',
    says: 'The same API, asked three times.',
    path: '/api/orders',
    samples: 3,
    left: always(api()),
    right: always(api()),
  },
  {
    ...NOTHING,
    id: 'same-edge-elsewhere',
    category: 'noise',
    says: 'Both are behind the same edge, reached in two cities.',
    left: behindEdge('FRA'),
    right: behindEdge('AMS'),
  },
  {
    ...NOTHING,
    id: 'hashes-of-two-builds',
    category: 'noise',
    says: 'The same sources, built twice: other hashes in names and validators.',
    left: hashed('4f1a9c2e'),
    right: hashed('b07d33e1'),
  },
];
