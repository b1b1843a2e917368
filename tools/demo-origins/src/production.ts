import {
  file,
  html,
  json,
  redirect,
  withHeaders,
  withStatus,
  type Address,
  type Answer,
  type Pages,
} from './answer.ts';
import { notFound, springPage, wall } from './shop.ts';

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
    '/account': html(
      'Log in',
      '<form method="post"><input name="email"><input name="password" type="password"></form>',
      { 'cache-control': 'no-store' },
    ),
    '/lamps/auction': withStatus(
      403,
      html('Just a moment...', '<p>Verifying you are human.</p>', { 'cf-mitigated': 'challenge' }),
    ),

    // Caching: a private answer made public, and minutes that became days.
    '/api/orders': withHeaders(of('/api/orders'), { 'cache-control': 'public, max-age=600' }),
    '/api/catalog': withHeaders(of('/api/catalog'), { 'cache-control': 'public, max-age=86400' }),
    '/api/prices': withHeaders(of('/api/prices'), { 'cdn-cache-control': 'max-age=86400' }),

    // CORS: the header was lost, and the list with the partner was "simplified" to a wildcard, which browsers
    // refuse together with cookies.
    '/api/widget': withHeaders(of('/api/widget'), { 'access-control-allow-origin': null }),
    '/api/session': withHeaders(of('/api/session'), { 'access-control-allow-origin': '*' }),

    // Content: an error page with status 200, and an API a version behind.
    '/api/search': errorPage,
    '/api/stock': json({ products: [{ id: '1', stock: 12 }] }),

    // Pages: hidden from search engines by a template meant for staging, and with one more script.
    '/lamps/reading': html(
      'Reading lamps',
      `<meta name="robots" content="noindex">\n<link rel="canonical" href="${url}/lamps/reading">\n<p>Light for long books.</p>`,
    ),
    '/lamps/floor': html(
      'Floor lamps',
      '<script src="/assets/shop.js" defer></script>\n<script src="https://ads.example/ads.js"></script>\n<p>Light from above.</p>',
    ),

    // Files: a build older, sent as they are, and shown instead of saved.
    '/assets/shop.css': file('text/css', 'body { color: dimgray }\n', { etag: '"5d21"' }),
    '/manual': { ...of('/manual'), isCompressed: false },
    '/price-list.csv': withHeaders(of('/price-list.csv'), { 'content-disposition': null }),

    // What only one side tells.
    '/terms': withHeaders(of('/terms'), { 'x-powered-by': 'Express' }),
    '/api/v0/lamps': withHeaders(of('/api/v0/lamps'), { sunset: 'Sat, 31 Dec 2033 23:59:59 GMT' }),

    // No drift: what is made anew for every build and every answer.
    '/spring': html('Spring', springPage('Zk81mQ4T', 'other'), {
      etag: '"b2"',
      'x-request-id': 'e07d',
      'server-timing': 'db;dur=9, app;dur=31',
    }),

    // Caches no longer keep one answer a language apart from another.
    '/api/reviews': withHeaders(of('/api/reviews'), { vary: null }),

    '/api/recommendations': { ...of('/api/recommendations'), delayMs: SLOW_MS },
    '/api/payment': withStatus(500, json({ error: 'payment_provider_unavailable' })),
    '/gift-cards': withStatus(404, html('Not found', '<h1>Not found</h1>')),
  };
}
