import { randomUUID } from 'node:crypto';
import type { Answer } from './origin.ts';

/** What a shop that is well looked after sends with a page. Scenarios say what they do otherwise. */
const WEB = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=600',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  server: 'nginx',
  vary: 'Accept-Encoding',
};

export interface PageParts extends Answer {
  title?: string;
  /** Further elements of the head. */
  head?: string;
  content?: string;
}

/** A page of the shop, different in its bytes each time, as pages are. */
export function page({
  title = 'Shop',
  head = '',
  content = GOODS,
  ...own
}: PageParts = {}): Answer {
  return {
    gzip: true,
    ...own,
    headers: { ...WEB, 'x-request-id': randomUUID(), ...own.headers },
    body: own.body ?? html(title, head, content),
  };
}

/** What it answers to programs. */
export function api(document: unknown = ORDERS, own: Answer = {}): Answer {
  return {
    gzip: true,
    ...own,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      'strict-transport-security': WEB['strict-transport-security'],
      'x-content-type-options': 'nosniff',
      server: 'nginx',
      vary: 'Accept-Encoding',
      'x-request-id': randomUUID(),
      ...own.headers,
    },
    body: own.body ?? JSON.stringify(document),
  };
}

/** A page as servers and proxies write it that have none of their own: without anything of the shop. */
export const bare = (status: number, title: string, own: Answer = {}): Answer => ({
  ...own,
  status,
  headers: { 'content-type': 'text/html', server: 'nginx', ...own.headers },
  body: `<html>\n<head><title>${title}</title></head>\n<body><center><h1>${title}</h1></center></body>\n</html>\n`,
});

export const html = (title: string, head: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="/assets/app.css">
${head}
</head>
<body data-rendered="${Date.now()}" data-nonce="${randomUUID()}">
${content}
<script src="/assets/app.js"></script>
</body>
</html>
`;

export const GOODS = Array.from(
  { length: 40 },
  (_, at) => `<article><h2>Thing ${at}</h2><p>Made of wood, and quite useful.</p></article>`,
).join('\n');

export const ORDERS = {
  items: [
    { id: 17, state: 'sent', price: 12.5, customer: { id: 4, name: 'Ada' } },
    { id: 18, state: 'paid', price: 99, customer: { id: 9, name: 'Max' } },
  ],
  total: 2,
  next: null,
};
