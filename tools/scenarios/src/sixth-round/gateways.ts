import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, page } from '../shop.ts';

/** What answers where an application should. */
export const gateways: readonly Scenario[] = [
  {
    id: 'sidecar-cannot-connect',
    category: 'edge',
    says: 'The pod of staging listens at another port than its service says, and the sidecar answers.',
    path: '/api/orders',
    left: always({
      status: 503,
      headers: { 'content-type': 'text/plain', server: 'istio-envoy' },
      body: 'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    }),
    right: always(
      api(undefined, {
        headers: { server: 'istio-envoy', 'x-envoy-upstream-service-time': '12' },
      }),
    ),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
  {
    id: 'no-server-available',
    category: 'edge',
    says: 'Every server behind the balancer of production failed its check.',
    left: always(page()),
    right: always({
      status: 503,
      headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' },
      body: '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n',
    }),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
  {
    id: 'capacity-problems',
    category: 'edge',
    says: 'The application behind the web server of production was not started after a reboot.',
    left: always(page({ headers: { server: 'Apache' } })),
    right: always({
      status: 503,
      headers: { 'content-type': 'text/html; charset=iso-8859-1', server: 'Apache' },
      body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>503 Service Unavailable</title>\n</head><body>\n<h1>Service Unavailable</h1>\n<p>The server is temporarily unable to service your\nrequest due to maintenance downtime or capacity\nproblems. Please try again later.</p>\n</body></html>\n',
    }),
    causes: ['gateway-cannot-reach-app'],
    findings: ['status-differs'],
  },
  {
    id: 'web-app-stopped',
    category: 'access',
    says: 'Somebody stopped the application of staging in the console of the cloud, to save money.',
    left: always({
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<!DOCTYPE html>\n<html>\n<head>\n<title>Web App - Unavailable</title>\n</head>\n<body><h1>Error 403 - This web app is stopped.</h1><p>The web app you have attempted to reach is currently stopped.</p></body>\n</html>',
    }),
    right: always(page()),
    causes: ['gateway-cannot-reach-app'],
    findings: ['access-differs'],
    also: ['status-differs'],
  },
  {
    id: 'name-unknown-to-the-edge',
    category: 'edge',
    says: 'The name of production leads to the delivery network, which was not told of it.',
    left: always(
      page({
        headers: {
          server: null,
          via: '1.1 varnish',
          'x-served-by': 'cache-fra-eddf8230-FRA',
          'x-cache': 'MISS',
        },
      }),
    ),
    right: always({
      status: 500,
      headers: {
        server: 'Varnish',
        'content-type': 'text/html; charset=utf-8',
        'x-served-by': 'cache-fra-eddf8230-FRA',
        'x-cache': 'MISS',
      },
      body: '<html>\n<head>\n<title>Fastly error: unknown domain shop.example</title>\n</head>\n<body>\n<p>Fastly error: unknown domain: shop.example. Please check that this domain has been added to a service.</p>\n</body></html>',
    }),
    causes: ['dns-points-elsewhere'],
    findings: ['status-differs'],
  },
  {
    id: 'welcome-of-the-hosting',
    category: 'release',
    says: 'Setting up the hosting wrote a page of welcome over the start page of production.',
    left: always(page()),
    right: always({
      gzip: true,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'max-age=3600',
        'strict-transport-security': 'max-age=31556926',
        'x-served-by': 'cache-fra-eddf8230-FRA',
      },
      body: html(
        'Welcome to Firebase Hosting',
        '<script defer src="/__/firebase/10.12.0/firebase-app-compat.js"></script>',
        '<div id="message"><h2>Welcome</h2><h1>Firebase Hosting Setup Complete</h1></div>',
      ),
    }),
    causes: ['dns-points-elsewhere'],
    findings: ['body-shape-differs'],
    also: [
      'cache-lifetime-differs',
      'csp-differs',
      'framing-differs',
      'hsts-differs',
      'nosniff-differs',
      'referrer-policy-differs',
    ],
  },
  {
    id: 'blank-for-a-name',
    category: 'edge',
    says: 'The web server of production was moved and has no site of this name: it answers, and says nothing.',
    left: always(page({ headers: { server: 'Caddy' } })),
    right: always({ headers: { server: 'Caddy', 'content-length': '0' }, body: '' }),
    causes: ['dns-points-elsewhere'],
    findings: ['content-type-differs'],
    also: [
      'body-shape-differs',
      'cache-lifetime-differs',
      'cache-storability-differs',
      'content-encoding-differs',
      'csp-differs',
      'framing-differs',
      'hsts-differs',
      'length-differs',
      'nosniff-differs',
      'referrer-policy-differs',
    ],
  },
  {
    id: 'no-mapping-for-the-path',
    category: 'routing',
    says: 'The domain of production is mapped to no stage of the API, and the gateway asks for a token.',
    path: '/v1/orders',
    left: always(
      api(undefined, {
        headers: { server: null, 'x-amzn-requestid': 'a1', 'x-amz-apigw-id': 'b1=' },
      }),
    ),
    right: always({
      status: 403,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': 'c7',
        'x-amz-apigw-id': 'd9=',
        'x-amzn-errortype': 'MissingAuthenticationTokenException',
      },
      body: '{"message":"Missing Authentication Token"}',
    }),
    causes: ['route-missing'],
    findings: ['access-differs'],
    also: ['status-differs'],
  },
  {
    id: 'certificate-between-proxies',
    category: 'routing',
    says: 'An update made the web server of production refuse a proxy that does not say which name it wants.',
    left: always(page({ headers: { server: 'Apache' } })),
    right: always(bare(421, '421 Misdirected Request', { headers: { server: 'Apache' } })),
    causes: ['request-not-understood'],
    findings: ['status-differs'],
  },
  {
    id: 'no-cipher-in-common',
    category: 'network',
    says: 'The edge of production has no certificate for a name with so many dots, and ends the handshake.',
    left: always(page()),
    right: {
      speak: (socket) =>
        void socket.once('data', () => socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 40]))),
    },
    causes: ['tls-broken'],
    findings: ['one-side-failed'],
  },
];
