import { randomUUID } from 'node:crypto';
import { always, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const atTheEdge = (place: string, found: string) =>
  page({
    headers: {
      via: `1.1 ${randomUUID().replaceAll('-', '')}.cloudfront.net (CloudFront)`,
      'x-amz-cf-pop': place,
      'x-amz-cf-id': randomUUID(),
      'x-cache': `${found} from cloudfront`,
    },
  });

const problem = () =>
  api(
    {
      timestamp: new Date().toISOString(),
      status: 404,
      error: 'Not Found',
      traceId: randomUUID(),
      path: '/api/orders/0',
    },
    { status: 404 },
  );

const signed = () =>
  redirect(
    302,
    `https://files.example/report.pdf?X-Amz-Date=${Date.now()}&X-Amz-Expires=300&X-Amz-Signature=${randomUUID().replaceAll('-', '')}`,
  );

/** What differs in every answer, and says nothing. */
export const alike: readonly Scenario[] = [
  {
    id: 'two-places-of-an-edge',
    category: 'noise',
    says: 'The same edge, in two cities, with and without a copy.',
    left: always(atTheEdge('AMS58-P2', 'Miss')),
    right: always(atTheEdge('FRA56-P1', 'Hit')),
    causes: [],
    findings: [],
  },
  {
    id: 'same-problem',
    category: 'identical',
    says: 'Neither side has the order, and each says when and for which request.',
    path: '/api/orders/0',
    left: always(problem()),
    right: always(problem()),
    causes: [],
    findings: [],
  },
  {
    id: 'signed-for-five-minutes',
    category: 'noise',
    says: 'Both send to the same file, with a signature of their own.',
    left: always(signed()),
    right: always(signed()),
    elsewhere: {
      'https://files.example': always({
        headers: { 'content-type': 'application/pdf' },
        body: '%PDF-1.7',
      }),
    },
    causes: [],
    findings: [],
  },
  {
    id: 'validators-of-two-disks',
    category: 'noise',
    says: 'The same picture, whose validators come from the disk that it lies on.',
    path: '/logo.png',
    left: always({
      headers: {
        'content-type': 'image/png',
        'cache-control': 'public, max-age=86400',
        etag: '"1a2b-5f0c1d2e3a400"',
        'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
        'accept-ranges': 'bytes',
        server: 'Apache',
      },
      body: 'png',
    }),
    right: always({
      headers: {
        'content-type': 'image/png',
        'cache-control': 'public, max-age=86400',
        etag: '"9f8e-5f0c1d2e3b500"',
        'last-modified': 'Fri, 20 Nov 2026 10:07:00 GMT',
        'accept-ranges': 'bytes',
        server: 'Apache',
      },
      body: 'png',
    }),
    causes: [],
    findings: [],
  },
];
