import { testRule } from '../testing/test-rule.ts';

testRule('status-differs', {
  agrees: [
    ['the same', { status: 404 }, { status: 404 }],
    ['a login on one side only, which access-differs tells', { status: 200 }, { status: 401 }],
  ],
  drifts: [
    [
      'a fault against a login: a side that fails is not open',
      { status: 401 },
      { status: 500 },
      'critical',
      'none',
    ],
    ['success against a fault', { status: 200 }, { status: 503 }, 'critical', 'right-weaker'],
    ['a fault on staging only', { status: 500 }, { status: 200 }, 'critical', 'left-weaker'],
    ['success against not found', { status: 200 }, { status: 404 }, 'critical', 'right-weaker'],
    ['success against a redirect that ends', { status: 200 }, { status: 302 }, 'critical', 'none'],
    ['not found against a fault', { status: 404 }, { status: 500 }, 'critical', 'none'],
    ['within a class', { status: 200 }, { status: 201 }, 'warn', 'none'],
    ['401 against 403', { status: 401 }, { status: 403 }, 'warn', 'none'],
    ['validated', { status: 200 }, { status: 304 }, 'info', 'none'],
    ['no content against empty', { status: 204 }, { body: { bytes: 0 } }, 'info', 'none'],
    [
      'no content against an empty length',
      { status: 204 },
      { headers: { 'content-length': '0' } },
      'info',
      'none',
    ],
    ['no content against content', { status: 204 }, { body: { bytes: 9 } }, 'warn', 'none'],
    [
      'no content against a length of some',
      { status: 204 },
      { headers: { 'content-length': '500' } },
      'warn',
      'none',
    ],
    ['no content against nobody knows what', { status: 204 }, {}, 'warn', 'none'],
  ],
});
