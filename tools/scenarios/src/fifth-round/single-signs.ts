import { always, paths, redirect } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const BUCKET = 'https://shop-staging.s3.eu-west-1.amazonaws.com';
const DOWNLOADS = 'https://downloads.shop.example';
const file = always({ headers: { 'content-type': 'application/zip' }, body: 'zipzip' });
const APP = 'https://app.example';
const allowing = (origin: string | readonly string[]) =>
  always(api(undefined, { headers: { 'access-control-allow-origin': origin, vary: 'Origin' } }));
const personal = (cookies: readonly string[]) =>
  always(page({ headers: { 'cache-control': 'private', 'set-cookie': cookies } }));
const SESSION = 'sid=1; Path=/; Secure; HttpOnly; SameSite=Lax';

/** One sign that fits a grave cause, and an ordinary one better. */
export const singleSigns: readonly Scenario[] = [
  {
    id: 'errors-of-a-release',
    category: 'release',
    says: 'The release in production adds an empty list of errors, and counts otherwise.',
    left: always(api({ items: [{ id: 1 }], total: 3 })),
    right: always(api({ items: [{ id: 1 }], count: 3, errors: [] })),
    causes: ['another-build'],
    findings: ['body-shape-differs'],
  },
  {
    id: 'two-allowed-origins',
    category: 'cors',
    says: 'A proxy in production adds a wildcard to the origin that the application allows.',
    left: allowing(APP),
    right: allowing([APP, '*']),
    request: { headers: { origin: APP } },
    causes: ['cors-policy-kept-apart'],
    findings: ['cors-origin-differs'],
  },
  {
    id: 'previews-uncached',
    category: 'cache',
    says: 'The platform never has previews cached; the same page is public in production.',
    left: always(
      page({
        headers: { 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
      }),
    ),
    right: always(page({ headers: { 'cache-control': 'public, s-maxage=60' } })),
    causes: ['caching-switched-off'],
    findings: ['cache-storability-differs'],
  },
  {
    id: 'served-by-a-proxy',
    category: 'edge',
    says: 'Staging has a proxy that says which machine answers; nobody has a CDN.',
    left: always(page({ headers: { 'x-served-by': 'web-2' } })),
    right: always(page()),
    causes: ['another-edge'],
    findings: ['edge-differs'],
  },
  {
    id: 'moved-to-ui',
    category: 'routing',
    says: 'The new release lives at another path, and that has two letters.',
    left: paths({ '/': redirect(302, '/app/'), '/app/': page() }),
    right: paths({ '/': redirect(302, '/ui/'), '/ui/': page() }),
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
  },
  {
    id: 'moved-to-my',
    category: 'routing',
    says: 'Production moved the account.',
    left: paths({ '/account': page() }),
    right: paths({ '/account': redirect(301, '/my/account'), '/my/account': page() }),
    path: '/account',
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
  },
  {
    id: 'signed-download',
    category: 'routing',
    says: 'Staging leads to its bucket with a signed address, production to a host for downloads.',
    left: always(redirect(302, `${BUCKET}/f.zip?X-Amz-Expires=60&X-Amz-Signature=ab12`)),
    right: always(redirect(302, `${DOWNLOADS}/f.zip`)),
    elsewhere: { [BUCKET]: file, [DOWNLOADS]: file },
    path: '/download',
    causes: ['redirect-rules-differ'],
    findings: ['final-url-differs'],
  },
  {
    id: 'cookie-of-a-token',
    category: 'cookies',
    says: 'Production tells its pages in a cookie when the token expires.',
    left: personal([SESSION]),
    right: personal([SESSION, 'token_exp=1; Path=/; Secure; SameSite=Lax']),
    causes: ['cookie-on-one-side'],
    findings: ['cookie-differs'],
  },
  {
    id: 'variant-of-an-article',
    category: 'release',
    says: 'The shop in production names the variant of an article in a field.',
    left: always(api()),
    right: always(api(undefined, { headers: { 'x-article-variant': 'blue' } })),
    causes: ['another-edge'],
    findings: ['unclassified-header-differs'],
  },
];
