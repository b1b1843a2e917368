import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api, page } from '../shop.ts';

const NOTHING = { causes: [], findings: [] } as const;
const closed = () =>
  always(
    page({
      status: 503,
      title: 'Back soon',
      headers: { 'retry-after': '600', 'cache-control': 'no-store' },
    }),
  );
const counted = (left: number) =>
  always(
    api(undefined, {
      headers: {
        'x-ratelimit-limit': '60',
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': String(1_763_000_000 + left),
      },
    }),
  );
const remembered = (date: string) =>
  always(
    page({
      headers: {
        'set-cookie': `visit=${date}; Path=/; Expires=${new Date(Date.now() + 86_400_000).toUTCString()}; Secure; SameSite=Lax`,
        'cache-control': 'private',
        expires: new Date(Date.now() + 1_000).toUTCString(),
      },
    }),
  );

export const alikePairs: readonly Scenario[] = [
  {
    ...NOTHING,
    id: 'both-closed',
    category: 'identical',
    says: 'Both sides are closed.',
    left: closed(),
    right: closed(),
  },
  {
    ...NOTHING,
    id: 'counted-requests',
    category: 'noise',
    says: 'Each side counts requests.',
    path: '/api/orders',
    left: counted(59),
    right: counted(12),
  },
  {
    ...NOTHING,
    id: 'dates',
    category: 'noise',
    says: 'Cookies and lifetimes by date.',
    left: remembered('a'),
    right: remembered('b'),
  },
];
