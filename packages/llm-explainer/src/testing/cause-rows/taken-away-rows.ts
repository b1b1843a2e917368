import { facts, makeFinding } from '../make-diff.ts';
import type { Row } from './row.ts';

const says = (title: string) => ({
  findings: [
    makeFinding('body-shape-differs', {
      section: 'content',
      keys: ['page.title'],
      left_value: 'Chairs',
      right_value: title,
    }),
  ],
  diff: {
    content: { ...facts('page.title', 'Chairs', title), ...facts('bytes', 9000, 300) },
  },
});
const status = (left: number, right: number) => [
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: left,
    right_value: right,
  }),
];

/** What is not there because somebody took it away: a resource, an account, a name. */
export const takenAwayRows: readonly Row[] = [
  { seen: '200 | 410', findings: status(200, 410), causes: ['resource-gone'] },
  { seen: '404 | 410', findings: status(404, 410), causes: ['resource-gone'] },
  {
    seen: '200, to end soon | 410',
    findings: status(200, 410),
    diff: { platform: facts('sunset', 'Wed, 31 Mar 2027 23:59:59 GMT', null) },
    causes: ['resource-gone'],
  },
  ...[
    'shop.example is for sale | Names',
    'shop.example - This website is for sale! - shop Resources and Information.',
    'This domain is for sale',
    'shop.example is parked',
    'Domain has expired',
  ].map((title) => ({
    seen: `a page | the small one of who trades in names: ${title}`,
    ...says(title),
    causes: ['domain-lapsed'],
  })),
  ...['Account Suspended', 'This site has been suspended', 'Website suspended'].map((title) => ({
    seen: `a page | the small one of a hosting: ${title}`,
    ...says(title),
    causes: ['hosting-suspended'],
  })),
  {
    seen: '200 | 403 of a hosting: Account Suspended',
    findings: [
      makeFinding('access-differs', {
        severity: 'critical',
        direction: 'right-weaker',
        left_value: { status: 200 },
        right_value: { status: 403 },
      }),
    ],
    diff: {
      outcome: facts('status', 200, 403),
      content: facts('page.title', 'Chairs', 'Account Suspended'),
    },
    causes: ['hosting-suspended'],
  },
];
