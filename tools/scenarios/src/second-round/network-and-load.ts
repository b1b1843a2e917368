import { always, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, ORDERS, page } from '../shop.ts';

const plainUrls = { left: 'http://staging.shop.example/', right: 'http://shop.example/' };

export const networkAndLoad: readonly Scenario[] = [
  {
    id: 'http-on-the-port-of-https',
    category: 'network',
    says: 'TLS was to be ended in front, and is not: plain http answers at the port of https.',
    left: always(page()),
    right: {
      speak: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    },
    causes: ['tls-broken'],
    findings: ['one-side-failed'],
  },
  {
    id: 'internal-name',
    category: 'network',
    says: 'The application on staging redirects to the name it has inside of the cluster.',
    left: always(redirect(302, 'http://shop.default.svc.cluster.local/home')),
    right: always(page()),
    causes: ['leads-into-private-network'],
    findings: ['one-side-failed'],
  },
  {
    id: 'cookies-without-end',
    category: 'network',
    says: 'A loop in the application of production sets the same cookie again and again.',
    left: always(page()),
    right: always(
      page({
        headers: {
          'set-cookie': Array.from(
            { length: 900 },
            (_, at) => `cart_${at}=${'x'.repeat(100)}; Path=/`,
          ),
        },
      }),
    ),
    causes: ['headers-outgrew-limit'],
    findings: ['one-side-failed'],
  },
  {
    id: 'mail-server',
    category: 'network',
    says: 'The address of production was given to another machine, which speaks another protocol.',
    urls: plainUrls,
    left: always(page()),
    right: always(page()),
    elsewhere: {
      'http://staging.shop.example': always(page()),
      'http://shop.example': { speak: (socket) => socket.end('220 mail.example ESMTP ready\r\n') },
    },
    causes: ['not-http'],
    findings: ['one-side-failed'],
  },
  {
    id: 'killed-while-answering',
    category: 'network',
    says: 'The process in production is killed for its memory while it answers.',
    urls: plainUrls,
    left: always(page()),
    right: always(page()),
    elsewhere: {
      'http://staging.shop.example': always(page()),
      'http://shop.example': {
        speak: (socket) =>
          socket.once('data', () =>
            socket.write(
              'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 9000\r\n\r\n<html>',
              () => setImmediate(() => socket.resetAndDestroy()),
            ),
          ),
      },
    },
    causes: ['connection-cut'],
    findings: ['one-side-failed'],
  },
  {
    id: 'only-https-in-production',
    category: 'network',
    says: 'Nobody listens at the port of http in production; staging redirects from there.',
    urls: plainUrls,
    left: always(page()),
    right: always(page()),
    elsewhere: {
      'http://staging.shop.example': always(redirect(301, 'https://staging.shop.example/')),
      'http://shop.example': 'nothing listens',
    },
    causes: ['nothing-listens'],
    findings: ['one-side-failed'],
  },
  {
    id: 'quota-on-staging',
    category: 'load',
    says: 'The plan of staging allows a few requests a minute.',
    path: '/api/orders',
    left: always(
      api(
        { title: 'Quota exceeded' },
        {
          status: 429,
          headers: { 'content-type': 'application/problem+json', 'retry-after': '60' },
        },
      ),
    ),
    right: always(api()),
    causes: ['too-many-requests'],
    findings: ['status-differs'],
    also: ['presence-field-differs', 'content-type-differs', 'body-shape-differs'],
  },
  {
    id: 'small-machine-on-staging',
    category: 'load',
    says: 'Staging runs on the smallest machine there is.',
    path: '/api/orders',
    samples: 3,
    left: always(api(undefined, { afterMs: 600 })),
    right: always(api()),
    causes: ['cold-or-far'],
    findings: ['timing-differs'],
  },
  {
    id: 'one-instance-starting',
    category: 'load',
    says: 'One of four instances in production has not finished its start, and is asked already.',
    path: '/api/orders',
    samples: 4,
    left: always(api()),
    right: {
      answer: ({ before }) =>
        before === 2 ? bare(503, '503 Service Temporarily Unavailable') : api(),
    },
    causes: ['instances-differ'],
    findings: ['unsteady-answer'],
  },
  {
    id: 'export-without-limit',
    category: 'load',
    says: 'The export of production has grown over the years.',
    path: '/api/export',
    left: always(
      api(undefined, {
        headers: { 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify(ORDERS)}\n`,
      }),
    ),
    right: always(
      api(undefined, {
        headers: { 'content-type': 'application/x-ndjson' },
        body: `${JSON.stringify(ORDERS)}\n`.repeat(12_000),
      }),
    ),
    causes: ['body-outgrew-limit'],
    findings: ['body-truncated'],
    also: ['timing-differs', 'length-differs'],
  },
];
