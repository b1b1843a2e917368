import { testRule } from '../testing/test-rule.ts';

const type = (value: string) => ({ headers: { 'content-type': value } });

testRule('content-type-differs', {
  agrees: [
    ['no content to have a type', type('text/html'), { status: 304 }],
    [
      'two labels of one charset',
      type('text/html; charset=utf8'),
      type('text/html; charset=UTF-8'),
    ],
    ['case, space and quotes', type('Text/HTML;charset="UTF-8"'), type('text/html; charset=utf-8')],
    [
      'a boundary',
      type('multipart/form-data; boundary=a'),
      type('multipart/form-data; boundary=b'),
    ],
    [
      'JSON is UTF-8 whatever it says',
      type('application/json; charset=utf-8'),
      type('application/json'),
    ],
    ['missing on both sides', {}, type('nonsense')],
  ],
  drifts: [
    ['another type', type('application/json'), type('text/html'), 'critical', 'none'],
    ['missing', type('text/html'), {}, 'critical', 'none'],
    [
      'another charset',
      type('text/html; charset=utf-8'),
      type('text/html; charset=latin1'),
      'warn',
      'none',
    ],
    ['a lost charset', type('text/html; charset=utf-8'), type('text/html'), 'warn', 'none'],
  ],
});
