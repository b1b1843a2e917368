import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, bare, ORDERS, page } from '../shop.ts';

/** Time, size and number. */
export const load: readonly Scenario[] = [
  {
    id: 'rate-limit-hit',
    category: 'load',
    says: 'The probe of a monitoring shares its address with others, and production counts.',
    path: '/api/orders',
    left: always(api()),
    right: always(
      api(
        { message: 'Too many requests' },
        { status: 429, headers: { 'retry-after': '30', 'ratelimit-remaining': '0' } },
      ),
    ),
    causes: ['too-many-requests'],
    findings: ['status-differs'],
    also: ['presence-field-differs', 'body-shape-differs', 'unclassified-header-differs'],
  },
  {
    id: 'slow-query',
    category: 'load',
    says: 'An index is missing in production.',
    samples: 3,
    left: always(page()),
    right: always(page({ afterMs: 700 })),
    causes: ['cold-or-far'],
    findings: ['timing-differs'],
  },
  {
    id: 'one-bad-instance',
    category: 'load',
    says: 'One of the instances behind the balancer of production was not updated, and fails.',
    samples: 4,
    left: always(page()),
    right: {
      answer: ({ before }) => (before % 2 === 0 ? page() : bare(500, '500 Internal Server Error')),
    },
    causes: ['instances-differ'],
    findings: ['unsteady-answer'],
  },
  {
    id: 'list-without-paging',
    category: 'load',
    says: 'Staging has ten orders; production has all of them, and sends all of them.',
    path: '/api/orders',
    left: always(api()),
    right: always(api({ ...ORDERS, items: Array.from({ length: 15_000 }, () => ORDERS.items[0]) })),
    causes: ['body-outgrew-limit'],
    findings: ['body-truncated'],
    also: ['timing-differs'],
  },
];
