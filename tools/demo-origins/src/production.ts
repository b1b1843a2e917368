import {
  html,
  json,
  redirect,
  withHeaders,
  withStatus,
  type Address,
  type Answer,
  type Pages,
} from './answer.ts';
import { notFound, wall } from './shop.ts';

const SLOW_MS = 400;

/** Where production deviates from the shop as meant, one believable accident a path. */
export function production(shop: Pages, { url }: Address): Pages {
  const of = (path: string): Answer => shop[path] ?? notFound;
  const errorPage = html('Something went wrong', '<h1>Something went wrong</h1>');
  return {
    ...shop,

    // The gateway still leads to the first version of the API, which has never heard of the storefront,
    // behind a shared cache and far away.
    '/api/products': redirect(301, `${url}/api/v1/products`),
    '/api/v1/products': {
      ...withHeaders(json({ items: [{ id: 1, name: 'Desk lamp', price: '39.50' }], next: null }), {
        'cache-control': 'public, max-age=3600',
        vary: 'Accept-Encoding',
      }),
      delayMs: SLOW_MS,
    },

    // Redirects: another kind, an extra hop, another target, a circle, a slash.
    '/checkout': redirect(301, `${url}/checkout/start`),
    '/sale': redirect(302, `${url}/campaign`),
    '/campaign': redirect(302, `${url}/deals`),
    '/login': redirect(302, '/maintenance'),
    '/maintenance': html('Back soon', '<p>We are changing the bulbs.</p>'),
    '/newsletter': redirect(302, '/newsletter/'),
    '/newsletter/': redirect(302, '/newsletter'),
    '/lamps': redirect(301, '/lamps/'),
    '/lamps/': of('/lamps'),

    // Access.
    '/api/reports': wall('Bearer realm="shop"', json({ error: 'unauthorized' })),

    // Caching: a private answer made public, and a minute that became a day.
    '/api/orders': withHeaders(of('/api/orders'), { 'cache-control': 'public, max-age=600' }),
    '/api/catalog': withHeaders(of('/api/catalog'), { 'cache-control': 'public, max-age=86400' }),

    // CORS: the header was lost, and the list with the partner was "simplified" to a wildcard, which browsers
    // refuse together with cookies.
    '/api/widget': withHeaders(of('/api/widget'), { 'access-control-allow-origin': null }),
    '/api/session': withHeaders(of('/api/session'), { 'access-control-allow-origin': '*' }),

    // Content: an error page with status 200, and an API a version behind.
    '/api/search': errorPage,
    '/api/stock': json({ products: [{ id: '1', stock: 12 }] }),

    // Caches no longer keep one answer a language apart from another.
    '/api/reviews': withHeaders(of('/api/reviews'), { vary: null }),

    '/api/recommendations': { ...of('/api/recommendations'), delayMs: SLOW_MS },
    '/api/payment': withStatus(500, json({ error: 'payment_provider_unavailable' })),
    '/gift-cards': withStatus(404, html('Not found', '<h1>Not found</h1>')),
  };
}
