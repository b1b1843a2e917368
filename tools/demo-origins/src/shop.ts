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

const lamp = { id: 1, name: 'Desk lamp', price: 39.5, stock: 12 };
const chair = { id: 2, name: 'Office chair', price: 189, stock: 3 };

/** Other sites that are meant to read the API: the shop's own front end, and a partner's. */
const storefront = 'https://shop.example';
const partner = 'https://partner.example';

/**
 * The shop as its developers meant it: what both environments would answer if nothing had drifted.
 *
 * Links, redirects and the CORS value of the cart carry the origin's own address, because the names
 * of two hosts always differ and must not be taken for drift.
 */
export function shop({ url }: Address): Pages {
  return {
    '/': html(
      'The Lamp Shop',
      `<link rel="canonical" href="${url}/">\n<a href="${url}/about">About us</a> <a href="${url}/deals">Deals</a>`,
    ),
    '/about': html('About the Lamp Shop', `<p>Lamps since 1974. <a href="${url}/">Back</a></p>`),
    '/deals': html('Deals', '<p>Everything must go.</p>', {
      'cache-control': 'public, max-age=300',
    }),
    '/deals/spring': html('Spring deals', '<p>Everything must grow.</p>'),
    '/account/login': html('Log in', '<form method="post"><input name="email"></form>'),
    '/checkout/start': html('Checkout', '<ol><li>Address</li><li>Payment</li></ol>'),
    '/admin': wall('Basic realm="Shop admin"', html('Log in', '<p>Staff only.</p>')),
    '/lamps': html('Lamps', '<ul><li>Desk lamp</li></ul>'),
    '/lamps/reading': html(
      'Reading lamps',
      `<link rel="canonical" href="${url}/lamps/reading">\n<p>Light for long books.</p>`,
    ),
    '/lamps/floor': html(
      'Floor lamps',
      '<script src="/assets/shop.js" defer></script>\n<p>Light from above.</p>',
    ),
    '/lamps/auction': html('Auction', '<p>One lamp, many hands.</p>'),
    '/account': html('My account', '<p>No orders yet.</p>', { 'cache-control': 'no-store' }),
    '/terms': html('Terms', '<p>Lamps are not edible.</p>'),
    '/manual': {
      ...html('Manual', '<p>Turn the switch.</p>\n'.repeat(50), { vary: 'Accept-Encoding' }),
      isCompressed: true,
    },
    '/assets/shop.css': file('text/css', 'body { color: black }\n', { etag: '"7f3a"' }),
    '/price-list.csv': file('text/csv', 'lamp,price\nDesk lamp,39.50\n', {
      'content-disposition': 'attachment; filename="prices.csv"',
    }),
    '/spring': html('Spring', springPage('B4xYz12Q', 'one'), {
      etag: '"a1"',
      'x-request-id': '6f1c',
      'server-timing': 'db;dur=12, app;dur=40',
    }),
    '/gift-cards': html('Gift cards', '<p>From 10 to 200.</p>'),

    '/old-shop': redirect(301, `${url}/`),
    '/checkout': redirect(302, `${url}/checkout/start`),
    '/sale': redirect(302, `${url}/deals`),
    '/login': redirect(302, '/account/login'),
    '/newsletter': redirect(302, '/about'),

    '/api/health': json(
      { status: 'ok', self: `${url}/api/health` },
      { 'cache-control': 'no-store' },
    ),
    '/api/cart': json(
      { items: [], total: 0 },
      { ...allowing(url), 'cache-control': 'private, no-store' },
    ),
    '/api/products': json(
      { items: [lamp, chair], next: null },
      { ...allowing(storefront), 'cache-control': 'no-store' },
    ),
    '/api/orders': json(
      { orders: [{ id: 'A-1', total: 39.5 }] },
      { 'cache-control': 'private, no-store' },
    ),
    '/api/catalog': json(
      { categories: ['lamps', 'chairs'] },
      { 'cache-control': 'public, max-age=60' },
    ),
    '/api/reports': json({ revenue: 1200, orders: 7 }, { 'cache-control': 'no-store' }),
    '/api/search': json({ query: '', hits: [] }),
    '/api/stock': json({ products: [{ id: 1, stock: 12, warehouse: 'north' }] }),
    '/api/reviews': json({ reviews: [] }, { vary: 'Accept-Language, Origin' }),
    '/api/widget': json({ theme: 'light' }, { 'access-control-allow-origin': '*' }),
    '/api/session': json(
      { user: null },
      {
        ...allowing(partner),
        'access-control-allow-credentials': 'true',
        'cache-control': 'no-store',
      },
    ),
    '/api/v0/lamps': json({ lamps: ['Desk lamp'] }),
    '/api/prices': json(
      { prices: [39.5] },
      { 'cache-control': 'no-store', 'cdn-cache-control': 'max-age=60' },
    ),
    '/api/recommendations': json({ products: [2] }),
    '/api/payment': json({ methods: ['card', 'invoice'] }),
  };
}

/** Lets the scripts of one origin read the answer, and tells caches that it depends on who asks. */
const allowing = (origin: string) => ({ 'access-control-allow-origin': origin, vary: 'Origin' });

/** A page of which every build and every answer has its own details. */
export const springPage = (build: string, token: string): string =>
  `<script src="/assets/shop-${build}.js"></script>\n<form><input type="hidden" value="${token}"></form>`;

/** The answer of a path that the shop does not have. */
export const notFound: Answer = withStatus(404, json({ error: 'not_found' }));

/** The answer to a visitor without credentials. */
export const wall = (scheme: string, answer: Answer): Answer =>
  withStatus(401, withHeaders(answer, { 'www-authenticate': scheme, 'cache-control': 'no-store' }));
