import type { PartialCompareResult, SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { askedBefore } from './asked-before.ts';
import { blankRequest, type RequestDraft } from './request-draft.ts';
import { answered } from './sample-comparison.ts';

const usual = {
  accept: '*/*',
  'accept-encoding': 'gzip, br',
  'user-agent': 'env-drift-analyzer/0.1 (+https://drift.example)',
};
const asked = (request: Partial<SignalEnvelope['request']>, more: object = {}) => ({
  url: 'https://a.example/',
  envelope: {
    ...answered('https://a.example/'),
    request: { method: 'GET', headers: usual, ...request },
    ...more,
  },
});
const withFields = (headers: Record<string, string>) =>
  asked({ headers: { ...usual, ...headers } });
const preflight = {
  request: { origin: 'https://app.example', method: 'PUT', headers: ['authorization', 'x-b'] },
  duration_ms: 1,
};
const plain = asked({});
const running = { url: 'https://a.example/' };

it.each<
  [string, PartialCompareResult['left'], PartialCompareResult['right'], Partial<RequestDraft>]
>([
  ['nothing unusual', plain, plain, {}],
  ['not asked so far', running, running, {}],
  ['another method', asked({ method: 'HEAD' }), asked({ method: 'HEAD' }), { method: 'HEAD' }],
  [
    'fields of both, and of one',
    withFields({ 'accept-language': 'de', 'x-a': '1' }),
    withFields({ 'accept-language': 'de', 'user-agent': 'me/1' }),
    { headers: 'accept-language: de', leftHeaders: 'x-a: 1', rightHeaders: 'user-agent: me/1' },
  ],
  [
    'several samples',
    { ...plain, samples: [plain.envelope, plain.envelope] },
    plain,
    { samples: '3' },
  ],
  [
    'a preflight',
    plain,
    asked({}, { preflight }),
    {
      preflightOrigin: 'https://app.example',
      preflightMethod: 'PUT',
      preflightHeaders: 'authorization, x-b',
    },
  ],
  [
    'a recording, which is not asked again',
    asked({ method: 'POST', headers: { 'x-a': '1' } }, { provider: 'har' }),
    withFields({ 'x-b': '2' }),
    { headers: 'x-b: 2' },
  ],
])('%s', (_, left, right, draft) => {
  expect(askedBefore({ left, right })).toEqual({ ...blankRequest, ...draft });
});
