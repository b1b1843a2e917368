import type { Json } from '@env-drift/contracts';
import { facts } from '../make-diff.ts';
import { drift, overHttps, type Row } from './row.ts';

const content = drift('content');
const platform = drift('platform');
const shape = (left: Json, right: Json) =>
  content('body-shape-differs', 'shape', left, right, { direction: 'none' });
const essentials = (key: string, left: Json, right: Json) =>
  content('body-shape-differs', `page.${key}`, left, right, { direction: 'none' });
const flag = (header: string) =>
  platform(
    'unclassified-header-differs',
    header,
    { [header]: 'hashed' },
    { [header]: 'hashed, another value' },
    { direction: 'none' },
  );

export const contentRows: readonly Row[] = [
  {
    seen: 'data | an error in JSON',
    findings: [
      shape({ '$.items': 'array', '$.error': null }, { '$.items': null, '$.error': 'object' }),
    ],
    causes: ['error-page-with-200'],
  },
  {
    seen: 'data | the same data with an empty list of errors',
    findings: [
      shape({ '$.total': 'number', '$.errors': null }, { '$.total': null, '$.errors': 'array' }),
    ],
    diff: {
      content: facts(
        'shape',
        { '$.items': 'array', '$.items[]': 'object', '$.total': 'number' },
        { '$.items': 'array', '$.items[]': 'object', '$.errors': 'array' },
      ),
    },
    causes: ['another-build'],
  },
  {
    seen: 'data | a list with errors in its place',
    findings: [
      shape({ '$.data': 'object', '$.errors': null }, { '$.data': null, '$.errors': 'array' }),
    ],
    diff: {
      content: facts(
        'shape',
        { '$.data': 'object' },
        { '$.errors': 'array', '$.errors[]': 'object' },
      ),
    },
    causes: ['error-page-with-200'],
  },
  {
    seen: 'data | the same data with a warning called an error',
    findings: [
      shape({ '$.total': 'number', '$.error': null }, { '$.total': null, '$.error': 'object' }),
    ],
    diff: {
      content: facts(
        'shape',
        { '$.items': 'array', '$.total': 'number' },
        { '$.items': 'array', '$.error': 'object' },
      ),
    },
    causes: ['another-build'],
  },
  {
    seen: 'data | an error that is null',
    findings: [
      shape({ '$.total': 'number', '$.error': null }, { '$.total': null, '$.error': 'null' }),
    ],
    causes: ['another-build'],
  },
  {
    seen: 'data | an error beside it',
    findings: [shape({ '$.error': null }, { '$.error': 'object' })],
    causes: ['another-build'],
  },
  {
    seen: 'search engines welcome | kept out',
    findings: [content('indexing-differs', 'x-robots-tag', null, 'noindex')],
    causes: ['noindex-left-on'],
  },
  {
    seen: 'another generator',
    findings: [essentials('generator', 'A 1', 'A 2')],
    causes: ['another-build'],
  },
  {
    seen: 'a script | another one',
    findings: [content('body-differs', 'sha256', 'a', 'b', { direction: 'none' })],
    causes: ['another-build'],
  },
  {
    seen: 'parts over http on one side',
    findings: [essentials('mixed_content', [], ['http://static.shop.example'])],
    causes: ['mixed-content'],
  },
  {
    seen: 'parts over http on both sides',
    findings: [essentials('mixed_content', ['http://a.example'], ['http://b.example'])],
    causes: ['mixed-content'],
  },
  {
    seen: 'its own address | that of the other side',
    findings: [
      essentials('canonical', 'https://staging.shop.example/a', 'https://staging.shop.example/a'),
    ],
    diff: overHttps,
    causes: ['other-environment-named'],
  },
  {
    seen: 'a body | a far smaller one',
    findings: [content('length-differs', 'bytes', 9000, 2)],
    causes: ['data-missing'],
  },
  {
    seen: 'a list | the same list, empty',
    findings: [shape({ '$.items': 'array' }, { '$.items': 'array' })],
    diff: {
      content: facts(
        'shape',
        { '$.items': 'array', '$.items[]': 'object' },
        { '$.items': 'array' },
      ),
    },
    causes: ['data-missing'],
  },
  {
    seen: 'a list | an object with the list in it',
    findings: [shape({ $: 'array' }, { $: 'object' })],
    diff: {
      content: facts('shape', { $: 'array', '$[]': 'object' }, { $: 'object', '$.data': 'array' }),
    },
    causes: ['another-build'],
  },
  {
    seen: 'a header that names a debug bar',
    findings: [
      platform(
        'unclassified-header-differs',
        'x-debug-token',
        { 'x-debug-token': null },
        { 'x-debug-token': 'hashed' },
        { direction: 'none' },
      ),
    ],
    causes: ['debug-mode-on'],
  },
  {
    seen: 'timings of what is inside',
    findings: [platform('server-timing-differs', 'server-timing', null, 'db, cache')],
    causes: ['debug-mode-on'],
  },
  {
    seen: 'a header that names an experiment',
    findings: [flag('x-experiment-bucket')],
    causes: ['feature-flag'],
  },
  {
    seen: 'a header that names a feature, and another body',
    findings: [flag('x-feature-flags'), shape({ '$.a': null }, { '$.a': 'number' })],
    causes: ['feature-flag'],
  },
  {
    seen: 'a cookie of a service for experiments',
    findings: [drift('cookies')('cookie-differs', 'optimizelyEndUserId', null, { path: '/' })],
    causes: ['feature-flag'],
  },
  {
    seen: 'a header that names the variant of a thing',
    findings: [flag('x-article-variant')],
    causes: ['another-edge'],
  },
  { seen: 'a header of variants', findings: [flag('x-variant')], causes: ['feature-flag'] },
  {
    seen: 'a cookie that says when a token expires',
    findings: [drift('cookies')('cookie-differs', 'token_exp', null, { path: '/' })],
    causes: ['cookie-on-one-side'],
  },
  {
    seen: 'a header that only ends like a flag',
    findings: [flag('x-reflag')],
    causes: ['another-edge'],
  },
  {
    seen: 'another language told',
    findings: [flag('content-language'), essentials('title', 'Shop', 'Laden')],
    causes: ['language-negotiated'],
  },
  {
    seen: 'the end of an API | nothing',
    findings: [platform('lifecycle-differs', 'sunset', 'Wed, 31 Mar 2027 23:59:59 GMT', null)],
    causes: ['api-end-announced'],
  },
];
