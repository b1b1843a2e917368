import { facts } from '../make-diff.ts';
import { drift, overHttps, SHOP, STAGING, targets, type Row } from './row.ts';

const cookies = drift('cookies');
const routing = drift('routing');
const noHsts = drift('security')(
  'hsts-differs',
  'strict-transport-security',
  'max-age=31536000',
  null,
);
const GUARDED = { path: '/', secure: '', httponly: '' };
const lostSecure = cookies('cookie-differs', 'session', GUARDED, { path: '/', httponly: '' });
const overHttp = { routing: targets('http://staging.shop.example/', 'http://shop.example/') };

export const cookieRows: readonly Row[] = [
  {
    seen: 'its own address | the same over http',
    findings: [
      drift('content')(
        'body-shape-differs',
        'page.canonical',
        `${STAGING}a`,
        'http://shop.example/a',
        {
          direction: 'none',
        },
      ),
    ],
    diff: overHttps,
    causes: ['scheme-lost-behind-proxy'],
  },
  {
    seen: 'Secure | none, over https',
    findings: [lostSecure],
    diff: overHttps,
    causes: ['scheme-lost-behind-proxy'],
  },
  {
    seen: 'Secure | none, and a hop over http',
    findings: [
      lostSecure,
      routing(
        'redirect-chain-differs',
        'redirect_chain',
        [STAGING],
        ['http://shop.example/', SHOP],
      ),
    ],
    diff: overHttps,
    causes: ['scheme-lost-behind-proxy'],
  },
  {
    seen: 'a hop over http, and back to https',
    findings: [
      routing(
        'redirect-chain-differs',
        'redirect_chain',
        [STAGING],
        ['http://shop.example/', SHOP],
      ),
    ],
    diff: { routing: { ...targets(STAGING, SHOP), ...facts('final_url', STAGING, SHOP) } },
    causes: ['scheme-lost-behind-proxy'],
  },
  {
    seen: 'Secure and HttpOnly | none',
    findings: [cookies('cookie-differs', 'session', GUARDED, { path: '/' })],
    diff: overHttps,
    causes: ['cookie-rules-kept-apart'],
  },
  {
    seen: 'a cookie | another SameSite',
    findings: [
      cookies(
        'cookie-differs',
        'a',
        { samesite: 'Lax' },
        { samesite: 'None' },
        { direction: 'none' },
      ),
    ],
    causes: ['cookie-rules-kept-apart'],
  },
  {
    seen: 'a cookie | none',
    findings: [cookies('cookie-differs', 'lb', { path: '/' }, null)],
    causes: ['cookie-on-one-side'],
  },
  {
    seen: 'http kept | https, with HSTS and Secure',
    findings: [
      routing('final-url-differs', 'final_url', STAGING, 'http://shop.example/'),
      lostSecure,
      noHsts,
    ],
    diff: overHttp,
    causes: ['https-not-enforced'],
  },
];
