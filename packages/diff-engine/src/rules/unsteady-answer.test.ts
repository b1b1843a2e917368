import { testRule } from '../testing/test-rule.ts';

testRule('unsteady-answer', {
  agrees: [
    ['one sample each, whatever it says', {}, { status: 500 }],
    ['steady, each in its way', { again: [{}] }, { status: 500, again: [{}] }],
    [
      'both now so, now so',
      { again: [{ status: 503 }] },
      { status: 503, again: [{ status: 200 }] },
    ],
  ],
  drifts: [
    [
      'both, one more often',
      { again: [{}, { status: 503 }] },
      { again: [{ status: 503 }, { error: 'timeout' }], status: 200 },
      'critical',
      'right-weaker',
    ],
    [
      'the same answers, of which one side fails more often',
      { again: [{}, { status: 503 }] },
      { again: [{ status: 503 }, { status: 503 }] },
      'critical',
      'right-weaker',
    ],
    ['fails now and then', {}, { again: [{ status: 503 }, {}] }, 'critical', 'right-weaker'],
    ['the left one too', { again: [{ error: 'timeout' }] }, {}, 'critical', 'left-weaker'],
    ['500 is a failure', {}, { again: [{ status: 500 }] }, 'critical', 'right-weaker'],
    ['499 is an answer', {}, { again: [{ status: 499 }] }, 'warn', 'right-weaker'],
    [
      'a bot wall',
      {},
      { again: [{ headers: { 'cf-mitigated': 'challenge' } }, {}] },
      'warn',
      'right-weaker',
    ],
    [
      'another page',
      {},
      { again: [{ redirects: [[302, 'https://www.shop.example/a']] }] },
      'warn',
      'right-weaker',
    ],
    [
      'an error page elsewhere',
      {},
      {
        again: [{ status: 500 }, { status: 500, redirects: [[302, 'https://www.shop.example/a']] }],
      },
      'critical',
      'right-weaker',
    ],
    ['a rate limit', {}, { again: [{ status: 429 }] }, 'warn', 'right-weaker'],
    [
      'both, in different ways',
      { again: [{ status: 404 }] },
      { again: [{ status: 403 }] },
      'warn',
      'none',
    ],
    [
      'a failure that is steady counts for status-differs',
      { status: 500 },
      { again: [{ status: 404 }] },
      'warn',
      'right-weaker',
    ],
  ],
});
