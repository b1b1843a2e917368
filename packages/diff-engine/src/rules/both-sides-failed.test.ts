import { testRule } from '../testing/test-rule.ts';

testRule('both-sides-failed', {
  agrees: [
    ['both answered', { status: 500 }, { status: 404 }],
    ['one answered', { error: 'dns_error' }, { status: 404 }],
  ],
  drifts: [
    ['for the same cause', { error: 'dns_error' }, { error: 'dns_error' }, 'critical', 'none'],
    ['for different causes', { error: 'timeout' }, { error: 'tls_error' }, 'critical', 'none'],
  ],
});
