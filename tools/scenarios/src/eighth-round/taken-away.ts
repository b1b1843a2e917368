import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, html, ORDERS, page } from '../shop.ts';

const SUNSET = 'Wed, 31 Mar 2027 23:59:59 GMT';
const parked = (title: string, content: string) =>
  always({
    headers: { 'content-type': 'text/html', server: 'nginx' },
    body: html(title, '', content),
  });
/** What differs as well, because the page of a stranger answers. */
const OF_ANOTHER_PAGE = [
  'body-shape-differs',
  'cache-lifetime-differs',
  'content-encoding-differs',
  'content-type-differs',
  'csp-differs',
  'framing-differs',
  'nosniff-differs',
  'vary-differs',
];

/** A resource, an account or a name that somebody took away. */
export const takenAway: readonly Scenario[] = [
  {
    id: 'version-that-ended',
    category: 'release',
    says: 'The first version of the API was removed from production.',
    path: '/api/v1/orders',
    left: always(api()),
    right: always(api({ error: 'gone' }, { status: 410 })),
    causes: ['resource-gone'],
    findings: ['status-differs'],
  },
  {
    id: 'page-that-was-deleted',
    category: 'content',
    says: 'An article was deleted in production, and its address marked as gone.',
    left: always(page()),
    right: always(bare(410, '410 Gone')),
    causes: ['resource-gone'],
    findings: ['status-differs'],
  },
  {
    id: 'end-announced-before',
    category: 'release',
    says: 'The end of the API is announced on staging, and has come in production.',
    path: '/api/v1/orders',
    left: always(api(ORDERS, { headers: { deprecation: '@1688169599', sunset: SUNSET } })),
    right: always(api({ error: 'gone' }, { status: 410 })),
    causes: ['resource-gone'],
    findings: ['status-differs'],
  },
  {
    id: 'end-told-when-it-has-come',
    category: 'release',
    says: 'The API has ended in production, which still says when.',
    path: '/api/v1/orders',
    left: always(api()),
    right: always(api({ error: 'gone' }, { status: 410, headers: { sunset: SUNSET } })),
    causes: ['resource-gone'],
    findings: ['status-differs'],
  },
  {
    id: 'name-for-sale',
    category: 'routing',
    says: 'Nobody renewed the domain of production, and a trader in names has it.',
    left: always(page()),
    right: parked('shop.example is for sale | HugeDomains', '<h1>shop.example is for sale</h1>'),
    causes: ['domain-lapsed'],
    findings: ['hsts-differs'],
    also: OF_ANOTHER_PAGE,
  },
  {
    id: 'name-for-sale-with-advertisements',
    category: 'routing',
    says: 'The domain of production ran out, and shows advertisements until somebody buys it.',
    left: always(page()),
    right: parked(
      'shop.example - This website is for sale! - shop Resources and Information.',
      '<h1>Related searches</h1>',
    ),
    causes: ['domain-lapsed'],
    findings: ['hsts-differs'],
    also: OF_ANOTHER_PAGE,
  },
  {
    id: 'bill-not-paid',
    category: 'routing',
    says: 'Nobody paid the hosting of production, which suspended the account.',
    left: always(page()),
    right: parked(
      'Account Suspended',
      '<h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>',
    ),
    causes: ['hosting-suspended'],
    findings: ['hsts-differs'],
    also: OF_ANOTHER_PAGE,
  },
];
