import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, page } from '../shop.ts';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

export const routing: readonly Scenario[] = [
  {
    id: 'with-www',
    category: 'routing',
    says: 'Only production has the rule that adds www.',
    left: always(page()),
    right: always(redirect(301, 'https://www.shop.example/')),
    elsewhere: { 'https://www.shop.example': always(page()) },
    causes: ['canonical-url-rule'],
    findings: ['canonical-host-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'lower-case',
    category: 'routing',
    says: 'The edge of staging writes paths in lower case.',
    path: '/Chairs',
    left: paths({ '/Chairs': redirect(308, '/chairs'), '/chairs': page() }),
    right: always(page()),
    causes: ['canonical-url-rule'],
    findings: ['canonical-host-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'name-of-the-balancer',
    category: 'routing',
    says: 'The proxy in production passes no Host on, and the application redirects to the balancer itself.',
    left: paths({ '/': redirect(302, 'https://staging.shop.example/home'), '/home': page() }),
    right: always(redirect(302, 'https://shop-prod-1f2e.eu-central-1.elb.amazonaws.com/home')),
    elsewhere: { 'https://shop-prod-1f2e.eu-central-1.elb.amazonaws.com': always(page()) },
    causes: ['location-rewritten'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'copied-database',
    category: 'routing',
    says: 'The database of staging was copied to production, address of the site included.',
    left: always(page()),
    right: always(redirect(301, 'https://staging.shop.example/')),
    causes: ['other-environment-named'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs'],
  },
  {
    id: 'campaign',
    category: 'routing',
    says: 'Production sends the start page to the sale of the week.',
    left: always(page()),
    right: paths({
      '/': redirect(302, '/black-week'),
      '/black-week': page({ title: 'Black week' }),
    }),
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
    also: ['body-shape-differs', 'redirect-chain-differs'],
  },
  {
    id: 'french-for-france',
    category: 'routing',
    says: 'The edge of production knows that the probe runs in France.',
    path: '/start',
    left: always(page()),
    right: {
      answer: ({ path }) =>
        path === '/start'
          ? redirect(307, '/start?lang=fr')
          : page({ headers: { 'content-language': 'fr' } }),
    },
    causes: ['language-negotiated'],
    findings: ['final-url-differs'],
    also: ['redirect-chain-differs', 'redirect-kind-differs', 'unclassified-header-differs'],
  },
  {
    id: 'parked',
    category: 'routing',
    says: 'The domain of production ran out, and the registrar shows its own page.',
    left: always(page()),
    right: always({
      headers: { 'content-type': 'text/html; charset=utf-8', server: 'openresty' },
      body: '<!doctype html><html><head><title>shop.example is registered and waiting for you</title></head><body><iframe src="/lander"></iframe></body></html>',
    }),
    causes: ['dns-points-elsewhere'],
    findings: ['body-shape-differs', 'hsts-differs'],
    also: [
      'cache-lifetime-differs',
      'cache-storability-differs',
      'content-encoding-differs',
      'csp-differs',
      'framing-differs',
      'nosniff-differs',
      'referrer-policy-differs',
      'vary-differs',
      'edge-differs',
      'length-differs',
    ],
  },
  {
    id: 'name-unknown-to-the-ingress',
    category: 'routing',
    says: 'The ingress of production has no rule for the path, and its default answers.',
    path: '/api/v3/goods',
    left: always(api()),
    right: always({ status: 404, headers: TEXT, body: 'default backend - 404' }),
    causes: ['route-missing'],
    findings: ['status-differs'],
  },
  {
    id: 'host-not-allowed',
    category: 'routing',
    says: 'The framework in production does not have its new name on the list of hosts.',
    left: always(page()),
    right: always(bare(400, 'Bad Request (400)', { headers: { server: 'gunicorn' } })),
    causes: ['request-not-understood'],
    findings: ['status-differs'],
  },
];
