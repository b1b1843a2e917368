import { testRule } from '../testing/test-rule.ts';

testRule('one-side-failed', {
  agrees: [
    ['both answered', {}, { status: 500 }],
    ['neither answered', { error: 'timeout' }, { error: 'timeout' }],
  ],
  drifts: [
    [
      '404 against no such name',
      { status: 404 },
      { error: 'dns_error' },
      'critical',
      'right-weaker',
    ],
    ['500 against a timeout', { status: 500 }, { error: 'timeout' }, 'critical', 'right-weaker'],
    ['staging is down', { error: 'connection_refused' }, {}, 'critical', 'left-weaker'],
  ],
});
