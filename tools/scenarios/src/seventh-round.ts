import { always, redirect, type Origin } from './origin.ts';
import type { Scenario } from './scenario.ts';
import { api, page } from './shop.ts';

const wantsBack = (cookie: string, status: number): Origin => ({
  answer: ({ headers, path }) =>
    String(headers['cookie']).includes(cookie)
      ? page()
      : redirect(status, path, {
          headers: { 'set-cookie': `${cookie}=1; Path=/; Secure; HttpOnly; SameSite=Lax` },
        }),
});

/** Told wrongly and with confidence: one sign that fits several causes. */
export const seventhRound: readonly Scenario[] = [
  {
    id: 'overloaded-for-minutes',
    category: 'load',
    says: 'Production takes no more than so many requests at once, and asks the others to come back in five minutes.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api(
        { error: 'overloaded', message: 'Too many concurrent requests' },
        { status: 503, headers: { 'retry-after': '300' } },
      ),
    ),
    causes: ['unavailable-for-a-while'],
    findings: ['status-differs'],
  },
  {
    id: 'waiting-room',
    category: 'load',
    says: 'Staging, behind a proxy of its own, has too few workers for the load test, and its proxy says when to come back.',
    left: always({
      status: 503,
      headers: { server: 'haproxy', 'content-type': 'text/html', 'retry-after': '180' },
      body: '<html><body><h1>Too busy</h1><p>There are many visitors right now.</p></body></html>',
    }),
    right: always(page()),
    causes: ['unavailable-for-a-while'],
    findings: ['status-differs'],
  },
  {
    id: 'cookie-asked-back',
    category: 'routing',
    says: 'Production checks that visitors keep cookies: it sets one, and redirects until it comes back.',
    left: always(page()),
    right: wantsBack('seen', 302),
    causes: ['cookie-wanted-back'],
    findings: ['one-side-failed'],
  },
  {
    id: 'cookie-of-a-variant',
    category: 'routing',
    says: 'Staging draws a variant for each new visitor, keeps it in a cookie, and loads the page anew.',
    path: '/goods?page=2',
    left: wantsBack('variant', 307),
    right: always(page()),
    causes: ['cookie-wanted-back'],
    findings: ['one-side-failed'],
  },
  {
    id: 'host-nobody-told-the-framework',
    category: 'access',
    says: 'Nobody added the new name of staging to the hosts that its framework answers under.',
    left: always({
      status: 403,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!DOCTYPE html><html><head><title>Action Controller: Exception caught</title></head><body><header><h1>Blocked hosts: staging.shop.example</h1></header><h2>To allow requests to these hosts, add them to your environment configuration.</h2></body></html>',
    }),
    right: always(page()),
    causes: ['host-not-accepted'],
    findings: ['access-differs'],
    also: ['status-differs'],
  },
  {
    id: 'storage-asked-too-often',
    category: 'load',
    says: 'The bucket of production is asked more often than it can take, and wants it slower.',
    path: '/feed.json',
    left: always(api()),
    right: always({
      status: 503,
      headers: { 'content-type': 'application/xml', server: 'AmazonS3' },
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>7G</RequestId></Error>',
    }),
    causes: ['too-many-requests'],
    findings: ['status-differs'],
  },
  {
    id: 'closed-in-a-heading',
    category: 'release',
    says: 'Production is closed for a deploy, and says so in a heading: the page has no title.',
    left: always(page()),
    right: always({
      status: 503,
      headers: { 'content-type': 'text/html' },
      body: '<h1>We will be right back</h1><p>We are updating the shop.</p>',
    }),
    causes: ['maintenance-mode'],
    findings: ['status-differs'],
  },
];
