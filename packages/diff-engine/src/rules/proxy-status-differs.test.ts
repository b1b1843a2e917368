import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const proxy = (value: string) => ({ headers: { 'proxy-status': value } });

testRule('proxy-status-differs', {
  agrees: [
    ['neither', {}, {}],
    ['other names', proxy('edge-1'), proxy('edge-2, origin')],
    ['the same error', proxy('a; error=dns_error'), proxy('b, c; error=dns_error')],
    ['not a list', proxy('a;;'), {}],
  ],
  drifts: [
    [
      'an error in production',
      proxy('a'),
      proxy('a; error=connection_timeout'),
      'warn',
      'right-weaker',
    ],
    ['an error on staging', proxy('a; error=dns_error'), proxy('a'), 'warn', 'left-weaker'],
    ['an error where the other is silent', {}, proxy('a; error=x'), 'warn', 'right-weaker'],
    ['another error', proxy('a; error=x'), proxy('a; error=y'), 'info', 'none'],
    ['proxies on one side', proxy('a'), {}, 'info', 'none'],
  ],
});

it.each([
  [proxy('a; error=x'), {}, 'A proxy reports an error on the left side: x.'],
  [{}, proxy('a; error=x, b; error=y'), 'A proxy reports an error on the right side: x,y.'],
  [proxy('a; error=x'), proxy('a; error=y'), 'Proxies report x on the left and y on the right.'],
  [{}, proxy('a'), 'Proxies speak on one side only.'],
])('%j and %j in words', (left, right, message) => {
  expect(judged('proxy-status-differs', left, right).findings).toMatchObject([
    { message, evidence: [{ section: 'platform', keys: ['proxy-status'] }] },
  ]);
});
