import { facts, makeFinding } from '../make-diff.ts';
import { gatewayRows } from './gateway-rows.ts';
import type { Row } from './row.ts';

const status = (right: number) =>
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: right,
  });
const refused = makeFinding('access-differs', {
  severity: 'critical',
  direction: 'right-weaker',
  left_value: { status: 200 },
  right_value: { status: 403 },
});

export const refusalRows: readonly Row[] = [
  { seen: '200 | 502', findings: [status(502)], causes: ['gateway-cannot-reach-app'] },
  { seen: '200 | 500', findings: [status(500)], causes: ['server-fault'] },
  {
    seen: '200 | 500 of a proxy that says why',
    findings: [status(500)],
    diff: { platform: facts('proxy-status', null, 'a; error=dns_error') },
    causes: ['gateway-cannot-reach-app'],
  },
  {
    seen: '200 | 503 with a time to come back',
    findings: [status(503)],
    diff: { platform: facts('retry-after', null, '600') },
    causes: ['unavailable-for-a-while'],
  },
  {
    seen: '200 | 503 for two seconds',
    findings: [status(503)],
    diff: { platform: facts('retry-after', null, '2') },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503 until a date',
    findings: [status(503)],
    diff: { platform: facts('retry-after', null, 'Wed, 31 Mar 2027 23:59:59 GMT') },
    causes: ['unavailable-for-a-while'],
  },
  ...[525, 526, 530].map((code) => ({
    seen: `200 | ${code}`,
    findings: [status(code)],
    causes: ['gateway-cannot-reach-app'],
  })),
  ...[405, 501].map((code) => ({
    seen: `200 | ${code}`,
    findings: [status(code)],
    causes: ['request-not-understood'],
  })),
  {
    seen: '200 | 503 of a CDN, which names itself on whatever it passes on',
    findings: [status(503)],
    diff: { platform: facts('server', 'nginx', 'cloudflare') },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503 of another server, in JSON as usual',
    findings: [status(503)],
    diff: {
      platform: facts('server', 'nginx', 'gunicorn'),
      content: facts('media_type', 'application/json', 'application/problem+json'),
    },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503 of another server, in HTML for JSON',
    findings: [status(503)],
    diff: {
      platform: facts('server', 'nginx', 'awselb/2.0'),
      content: facts('media_type', 'application/json', 'text/html'),
    },
    causes: ['gateway-cannot-reach-app'],
  },
  { seen: '200 | 503', findings: [status(503)], causes: ['server-fault'] },
  ...gatewayRows,
  {
    seen: '200 | 503 of another server',
    findings: [status(503)],
    diff: { platform: facts('server', 'nginx/1.2', 'Heroku') },
    causes: ['gateway-cannot-reach-app'],
  },
  {
    seen: '200 | 503 of another version of the server',
    findings: [status(503)],
    diff: { platform: facts('server', 'nginx/1.2', 'nginx/1.3') },
    causes: ['server-fault'],
  },
  {
    seen: '200 | 503 in JSON that names the maintenance',
    findings: [status(503)],
    diff: { content: facts('shape', { '$.items': 'array' }, { '$.maintenance': 'boolean' }) },
    causes: ['maintenance-mode'],
  },
  {
    seen: 'a page | a small page that says it was blocked, and loads nothing',
    findings: [
      makeFinding('body-shape-differs', { section: 'content', keys: ['page.title'] }),
      makeFinding('cache-storability-differs', { section: 'cache', keys: ['cache-control'] }),
    ],
    diff: {
      content: {
        ...facts('page.title', 'Chairs', 'Request Rejected'),
        ...facts('bytes', 900, 300),
        ...facts('page.asset_hosts', ['a.example'], []),
      },
    },
    causes: ['bot-protection'],
  },
  {
    seen: 'a page that was blocked, and a session of the application that lost Secure',
    findings: [
      makeFinding('body-shape-differs', { section: 'content', keys: ['page.title'] }),
      makeFinding('cookie-differs', {
        section: 'cookies',
        keys: ['sid'],
        direction: 'right-weaker',
        left_value: { path: '/', secure: true },
        right_value: { path: '/' },
      }),
    ],
    diff: {
      content: {
        ...facts('page.title', 'Chairs', 'Request Rejected'),
        ...facts('bytes', 900, 300),
        ...facts('page.asset_hosts', ['a.example'], []),
      },
      routing: facts('target_url', 'https://staging.shop.example/', 'https://shop.example/'),
    },
    causes: ['bot-protection', 'scheme-lost-behind-proxy'],
  },
  { seen: '200 | 400', findings: [status(400)], causes: ['request-not-understood'] },
  { seen: '200 | 451', findings: [status(451)], causes: ['access-refused'] },
  {
    seen: '200 | 403 with nothing left of a rate limit',
    findings: [refused],
    diff: { platform: facts('x-ratelimit-remaining', '57', '0') },
    causes: ['too-many-requests'],
  },
  {
    seen: '200 | 403 with some of a rate limit left',
    findings: [refused],
    diff: { platform: facts('x-ratelimit-remaining', '0', '57') },
    causes: ['access-refused'],
  },
  {
    seen: 'a bot wall',
    findings: [
      makeFinding('blocked-by-challenge', {
        keys: ['bot_wall'],
        direction: 'right-weaker',
        right_value: 'cloudflare',
      }),
    ],
    causes: ['bot-protection'],
  },
  {
    seen: '200 | 403 with the page of a firewall',
    findings: [refused],
    diff: { content: facts('page.title', 'Chairs', 'Attention Required! | Edge') },
    causes: ['bot-protection'],
  },
  ...['Action Controller: Exception caught', 'Blocked hosts: shop.example'].map((title) => ({
    seen: `200 | 403 for a host: ${title}`,
    findings: [refused],
    diff: { content: facts('page.title', 'Chairs', title) },
    causes: ['host-not-accepted'],
  })),
  {
    seen: '200 | 422 by the same debugger',
    findings: [status(422)],
    diff: { content: facts('page.title', 'Chairs', 'Action Controller: Exception caught') },
    causes: ['debug-mode-on'],
  },
  {
    seen: '200 | 503 of a storage for files',
    findings: [status(503)],
    diff: { platform: facts('server', 'nginx', 'AmazonS3') },
    causes: ['too-many-requests'],
  },
  {
    seen: '200 | 403 of a CDN',
    findings: [refused],
    diff: { platform: facts('cf-ray', null, '1-FRA') },
    causes: ['access-refused'],
  },
  {
    seen: '200 | 403 with a page to sign in at',
    findings: [refused],
    diff: { content: facts('page.title', 'Chairs', 'Sign in') },
    causes: ['access-wall'],
  },
];
