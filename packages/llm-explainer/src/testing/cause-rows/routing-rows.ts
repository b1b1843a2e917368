import { facts, makeFinding } from '../make-diff.ts';
import { drift, overHttps, SHOP, STAGING, targets, type Row } from './row.ts';

const routing = drift('routing');
const ends = (left: string, right: string) =>
  routing('final-url-differs', 'final_url', left, right, { direction: 'none' });
const hops = (right: string) => ({
  routing: {
    ...targets(STAGING, SHOP),
    ...facts(
      'hops',
      [{ url: STAGING, status: 200, location: null }],
      [{ url: SHOP, status: 302, location: right }],
    ),
  },
});
const blocked = makeFinding('one-side-failed', {
  keys: ['error', 'status'],
  severity: 'critical',
  direction: 'right-weaker',
  left_value: { status: 200 },
  right_value: { code: 'ssrf_blocked', message: 'It was not followed.' },
});

const began = (status: number) => ({
  findings: [
    makeFinding('one-side-failed', {
      keys: ['error', 'status'],
      severity: 'critical',
      direction: 'right-weaker',
      left_value: { status: 200 },
      right_value: { code: 'protocol_error', message: 'It could not be read.' },
    }),
  ],
  diff: { outcome: facts('last_status', null, status) },
});

const circle = (status: number, location: string, cookies: string[]) => ({
  findings: [
    makeFinding('one-side-failed', {
      keys: ['error', 'status'],
      severity: 'critical',
      direction: 'right-weaker',
      left_value: { status: 200 },
      right_value: { code: 'redirect_loop', message: 'It leads back.' },
    }),
  ],
  diff: {
    outcome: { ...facts('last_status', null, status), ...facts('last_cookies', null, cookies) },
    routing: facts('hops', [], [{ url: SHOP, status, location }]),
  },
});

export const routingRows: readonly Row[] = [
  { seen: 'no HTTP after 200', ...began(200), causes: ['body-does-not-decode'] },
  { seen: 'no HTTP after 500', ...began(500), causes: ['body-does-not-decode'] },
  { seen: 'no HTTP after a redirect', ...began(302), causes: ['not-http'] },
  {
    seen: 'a redirect to itself, with a cookie',
    ...circle(302, '/', ['seen']),
    causes: ['cookie-wanted-back'],
  },
  {
    seen: 'a redirect to itself for ever, with a cookie',
    ...circle(301, '/', ['seen']),
    causes: ['redirects-in-a-circle'],
  },
  {
    seen: 'a redirect to itself, without a cookie',
    ...circle(302, '/', []),
    causes: ['redirects-in-a-circle'],
  },
  {
    seen: 'a redirect to another spelling of itself, with a cookie',
    ...circle(302, 'http://www.shop.example/', ['sid']),
    causes: ['redirects-in-a-circle'],
  },
  {
    seen: 'a page | a redirect to the port behind',
    findings: [blocked],
    diff: hops('http://shop.example:8080/home'),
    causes: ['location-rewritten', 'leads-into-private-network'],
  },
  {
    seen: 'a page | a redirect to a private address',
    findings: [blocked],
    diff: hops('http://10.0.0.1/home'),
    causes: ['leads-into-private-network'],
  },
  {
    seen: 'a page | the page of a machine behind',
    findings: [ends('https://staging.shop.example/a', 'https://origin.shop.example/a')],
    diff: overHttps,
    causes: ['location-rewritten'],
  },
  {
    seen: 'a page | a page of the app, which has a name of its own',
    findings: [ends('https://staging.shop.example/a', 'https://app.shop.example/a')],
    diff: overHttps,
    causes: ['redirect-rules-differ'],
  },
  {
    seen: 'its own page | the page of the other side',
    findings: [ends(STAGING, STAGING)],
    diff: overHttps,
    causes: ['other-environment-named'],
  },
  {
    seen: 'a page | a signed address of a store of files',
    findings: [
      ends(
        'https://staging.shop.example/f.zip',
        'https://shop.s3.eu-west-1.amazonaws.com/f.zip?X-Amz-Signature=ab',
      ),
    ],
    diff: overHttps,
    causes: ['redirect-rules-differ'],
  },
  {
    seen: 'a page | a page about maintenance',
    findings: [ends(STAGING, 'https://shop.example/p/maintenance-kits')],
    diff: {
      routing: {
        ...targets(STAGING, SHOP),
        ...facts('final_url', STAGING, 'https://shop.example/p/maintenance-kits'),
      },
      content: facts('bytes', 9000, 300),
    },
    causes: ['redirect-rules-differ'],
  },
  ...(
    [
      ['https://shop.example/ui/', 'redirect-rules-differ'],
      ['https://shop.example/my/account', 'redirect-rules-differ'],
      ['https://shop.example/a/de/', 'redirect-rules-differ'],
      ['https://shop.example/de/', 'language-negotiated'],
      ['https://shop.example/de-at/', 'language-negotiated'],
      ['https://shop.example/us/en', 'language-negotiated'],
      ['https://shop.example/?country=us', 'language-negotiated'],
    ] as const
  ).map(([place, cause]) => ({
    seen: `its own page | ${place}`,
    findings: [ends('https://staging.shop.example/', place)],
    diff: overHttps,
    causes: [cause],
  })),
  {
    seen: 'English | German',
    findings: [ends('https://staging.shop.example/en/', 'https://shop.example/de/')],
    diff: overHttps,
    causes: ['language-negotiated'],
  },
  {
    seen: 'no language | a parameter for one',
    findings: [ends('https://staging.shop.example/a', 'https://shop.example/a?lang=fr-FR')],
    diff: overHttps,
    causes: ['language-negotiated'],
  },
  {
    seen: 'the same language, other places',
    findings: [ends('https://staging.shop.example/en/a', 'https://shop.example/en/b')],
    diff: overHttps,
    causes: ['redirect-rules-differ'],
  },
  {
    seen: 'a page | a page that says it is closed',
    findings: [ends('https://staging.shop.example/', 'https://shop.example/maintenance.html')],
    diff: {
      routing: {
        ...targets(STAGING, SHOP),
        ...facts('final_url', STAGING, 'https://shop.example/maintenance.html'),
      },
      content: facts('bytes', 9000, 300),
    },
    causes: ['maintenance-mode'],
  },
];
