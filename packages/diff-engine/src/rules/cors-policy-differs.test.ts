import { testRule } from '../testing/test-rule.ts';

const methods = (value: string) => ({ headers: { 'access-control-allow-methods': value } });
const fields = (value: string) => ({ headers: { 'access-control-allow-headers': value } });

testRule('cors-policy-differs', {
  agrees: [
    ['fields that need no permission', fields('Accept, X-T'), fields('x-t')],
    [
      'fields that can be read anyway',
      { headers: { 'access-control-expose-headers': 'Content-Type, X-T' } },
      { headers: { 'access-control-expose-headers': 'x-t' } },
    ],
    ['methods that need no permission', methods('GET, PUT'), methods('PUT')],
    ['order and repetition', methods('GET, PUT'), methods('PUT,GET,PUT')],
    ['case of field names', fields('X-A, X-B'), fields('x-b, x-a')],
  ],
  drifts: [
    ['a method lost', methods('GET, PUT'), methods('GET'), 'critical', 'right-weaker'],
    ['a method gained', methods('GET'), methods('GET, PUT'), 'warn', 'left-weaker'],
    [
      'a star does not cover Authorization',
      fields('authorization'),
      fields('*'),
      'critical',
      'none',
    ],
    [
      'nor anything where credentials are allowed',
      fields('x-a'),
      {
        headers: {
          'access-control-allow-headers': '*',
          'access-control-allow-credentials': 'true',
        },
      },
      'critical',
      'none',
    ],
    ['case of a method', methods('patch'), methods('PATCH'), 'critical', 'none'],
    ['a field lost', fields('x-a, x-b'), fields('x-a'), 'critical', 'right-weaker'],
    ['a wildcard narrowed', fields('*'), fields('x-a'), 'critical', 'right-weaker'],
  ],
});
