export interface DemoPage {
  path: string;
  /** One sentence: what drifts from staging to production. */
  drift: string;
  /** Codes of the findings that a comparison must report; none where the pages are identical. */
  findings: readonly string[];
}

/** The pair that shows several drifts at once. */
export const headlinePath = '/api/products';

/** What there is to compare, and what must be found. */
export const demoPages: readonly DemoPage[] = [
  {
    path: headlinePath,
    drift:
      'Production redirects to an older API, caches publicly, shuts the storefront out and is 400 ms slower.',
    findings: [
      'body-shape-differs',
      'cache-storability-differs',
      'cors-origin-differs',
      'final-url-differs',
      'timing-differs',
      'vary-differs',
    ],
  },
  {
    path: '/checkout',
    drift: 'Production redirects for ever (301), staging for now (302).',
    findings: ['redirect-kind-differs'],
  },
  {
    path: '/sale',
    drift: 'Production takes an extra hop to the same page.',
    findings: ['redirect-chain-differs'],
  },
  {
    path: '/login',
    drift: 'Production ends at the maintenance page.',
    findings: ['body-shape-differs', 'final-url-differs'],
  },
  {
    path: '/newsletter',
    drift: 'Production redirects in a circle.',
    findings: ['one-side-failed'],
  },
  {
    path: '/lamps',
    drift: 'Production adds a slash to the address.',
    findings: ['canonical-host-differs'],
  },
  {
    path: '/api/reports',
    drift: 'Production asks for a bearer token.',
    findings: ['access-differs'],
  },
  {
    path: '/admin',
    drift: 'Staging shows the back office to everybody, production asks for a password.',
    findings: ['access-differs'],
  },
  {
    path: '/account',
    drift: 'Production shows a login form in place of the account, with status 200.',
    findings: ['access-differs'],
  },
  {
    path: '/lamps/auction',
    drift: 'A bot wall answers in place of production.',
    findings: ['blocked-by-challenge'],
  },
  {
    path: '/api/orders',
    drift: "Production lets shared caches keep a customer's orders.",
    findings: ['cache-storability-differs'],
  },
  {
    path: '/api/catalog',
    drift: 'Production caches for a day instead of a minute.',
    findings: ['cache-lifetime-differs'],
  },
  {
    path: '/api/prices',
    drift: 'Production lets the CDN keep prices for a day instead of a minute.',
    findings: ['targeted-cache-differs'],
  },
  {
    path: '/api/widget',
    drift: 'Production lets no other site read the answer.',
    findings: ['cors-origin-differs'],
  },
  {
    path: '/api/session',
    drift: 'Production allows every origin instead of one partner, so browsers refuse credentials.',
    findings: ['cors-origin-differs'],
  },
  {
    path: '/api/search',
    drift: 'Production answers 200 with an HTML error page instead of JSON.',
    findings: ['content-type-differs'],
  },
  {
    path: '/api/stock',
    drift: 'Production lost a key and turned a number into a string.',
    findings: ['body-shape-differs'],
  },
  {
    path: '/lamps/reading',
    drift: 'Production tells search engines to leave the page out.',
    findings: ['indexing-differs'],
  },
  {
    path: '/lamps/floor',
    drift: 'Production loads a script from a host that staging does not know.',
    findings: ['body-shape-differs'],
  },
  {
    path: '/assets/shop.css',
    drift: 'Production serves another build of the style sheet.',
    findings: ['body-differs'],
  },
  {
    path: '/manual',
    drift: 'Production sends the text without compression.',
    findings: ['content-encoding-differs'],
  },
  {
    path: '/price-list.csv',
    drift: 'Production lost the header that makes browsers save the file.',
    findings: ['presence-field-differs'],
  },
  {
    path: '/terms',
    drift: 'Production tells which framework it runs on.',
    findings: ['disclosure-differs'],
  },
  {
    path: '/api/v0/lamps',
    drift: 'Production announces the end of this version of the API.',
    findings: ['lifecycle-differs'],
  },
  {
    path: '/api/reviews',
    drift: 'Production no longer varies by language and origin.',
    findings: ['vary-differs'],
  },
  {
    path: '/api/recommendations',
    drift: 'Production is 400 ms slower.',
    findings: ['timing-differs'],
  },
  {
    path: '/api/payment',
    drift: 'Production fails with 500.',
    findings: ['status-differs'],
  },
  {
    path: '/gift-cards',
    drift: 'The page is missing in production.',
    findings: ['status-differs'],
  },
  { path: '/', drift: 'None: only the host differs, in every link.', findings: [] },
  { path: '/about', drift: 'None.', findings: [] },
  {
    path: '/spring',
    drift: 'None: only what is new in every build and every answer differs.',
    findings: [],
  },
  { path: '/old-shop', drift: 'None: both redirect to their own home page.', findings: [] },
  { path: '/api/health', drift: 'None.', findings: [] },
  { path: '/api/cart', drift: 'None: each side allows its own origin.', findings: [] },
  { path: '/no-such-page', drift: 'None: both answer 404.', findings: [] },
];
