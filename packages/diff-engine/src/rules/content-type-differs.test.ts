import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
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
    ['parameters in another order', type('a/b; x=1; y="2"'), type('A/B;Y=2;X=1')],
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
    ...[
      ['text/javascript', 'application/javascript'],
      ['text/javascript; charset=utf-8', 'application/x-javascript'],
      ['text/ecmascript', 'text/javascript1.5'],
      ['font/woff2', 'application/font-woff2'],
      ['font/woff', 'application/x-font-woff'],
      ['font/ttf', 'application/x-font-ttf'],
      ['font/otf', 'application/vnd.ms-opentype'],
      ['image/x-icon', 'image/vnd.microsoft.icon'],
      ['text/xml', 'application/xml; charset=utf-8'],
      ['text/json', 'application/json'],
      ['application/x-gzip', 'application/gzip'],
    ].map(([left, right]): [string, SideSketch, SideSketch, 'info', 'none'] => [
      `${left} and ${right}`,
      type(left!),
      type(right!),
      'info',
      'none',
    ]),
    [
      'two names of one type, in another charset',
      type('text/xml; charset=utf-8'),
      type('application/xml; charset=latin1'),
      'warn',
      'none',
    ],
    ['fonts of other kinds', type('font/woff'), type('font/woff2'), 'critical', 'none'],
    ['XML of another kind', type('text/xml'), type('image/svg+xml'), 'critical', 'none'],
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
    [
      'another parameter',
      type('application/atom+xml; type=feed'),
      type('application/atom+xml;type=entry'),
      'warn',
      'none',
    ],
    [
      'a lost parameter',
      type('application/ld+json; profile="http://a.example/p"'),
      type('application/ld+json'),
      'warn',
      'none',
    ],
    [
      'another parameter under another name',
      type('text/xml; version=1'),
      type('application/xml; version=2'),
      'warn',
      'none',
    ],
  ],
});

it.each([
  ['text/html', 'text/css', 'The media type is text/html on the left and text/css on the right.'],
  [
    'text/xml',
    'application/xml',
    'The media type is text/xml on the left and application/xml on the right, which clients treat alike.',
  ],
  ['text/html', 'x', 'The media type is text/html on the left and not valid on the right.'],
  ['a/b; b=1; a=1', 'a/b; b=2; c=1', 'Parameters of the media type differ: a, b, c.'],
  [
    'text/html; charset=utf-8; a=1',
    'text/html',
    'The character encoding is utf-8 on the left and not named on the right. Parameters of the media type differ: a.',
  ],
])('%s and %s in words', (left, right, message) => {
  expect(judged('content-type-differs', type(left), type(right)).findings).toMatchObject([
    { message },
  ]);
});

it('knows another parameter again beside the same charsets', () => {
  const [one, other] = ['text/html; a=1', 'text/html; a=2'].map(
    (left) =>
      judged('content-type-differs', type(`${left}; charset=utf-8`), type('text/html; a=2'))
        .findings[0]?.fingerprint,
  );
  expect(one).not.toBe(other);
});
