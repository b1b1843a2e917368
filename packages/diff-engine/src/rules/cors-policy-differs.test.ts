import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

/** For any origin, a list of that name. */
const list = (name: string) => (value: string) => ({
  headers: { 'access-control-allow-origin': '*', [`access-control-${name}`]: value },
});
const methods = list('allow-methods');
const fields = list('allow-headers');
const maxAge = list('max-age');

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
    ['five seconds, said or not', maxAge('5'), {}],
    ['longer than any browser remembers', maxAge('86400'), maxAge('604800')],
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
          'access-control-allow-origin': 'https://app.example',
          'access-control-allow-headers': '*',
          'access-control-allow-credentials': 'true',
        },
      },
      'critical',
      'none',
    ],
    ['case of a method', methods('patch'), methods('PATCH'), 'critical', 'none'],
    [
      'a method lost where no origin is allowed',
      { headers: { 'access-control-allow-methods': 'PUT' } },
      {},
      'info',
      'right-weaker',
    ],
    [
      'a method lost where an invalid origin is allowed',
      { headers: { 'access-control-allow-methods': 'PUT', 'access-control-allow-origin': 'a, b' } },
      {},
      'info',
      'right-weaker',
    ],
    ['a method lost where the origin is, too', methods('PUT'), {}, 'critical', 'right-weaker'],
    ['remembered longer', maxAge('600'), maxAge('86400'), 'info', 'none'],
    ['not remembered', maxAge('600'), {}, 'info', 'none'],
    ['a field lost', fields('x-a, x-b'), fields('x-a'), 'critical', 'right-weaker'],
    ['a wildcard narrowed', fields('*'), fields('x-a'), 'critical', 'right-weaker'],
  ],
});

it.each([
  [methods('*'), methods('GET'), 'The right side does not allow every method to other origins.'],
  [methods('PUT'), methods(''), 'The right side lacks for other origins this method: PUT.'],
  [
    fields('*'),
    fields('authorization'),
    'The left side lacks for other origins this request field: authorization. The right side does not allow every request field to other origins.',
  ],
  [maxAge('9'), {}, 'Browsers ask again after 9 s on the left, and after 5 s on the right.'],
])('%j and %j in words', (left, right, words) => {
  const [finding] = judged('cors-policy-differs', left, right).findings;
  expect(finding?.message).toBe(words);
});
