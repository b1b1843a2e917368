import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { describeOutcome } from './describe-outcome.ts';

const target = 'https://a.example/';
const seen = (changes: object) =>
  ({
    routing: { redirect_chain: [], final_url: target, hops: [] },
    timing: { duration_ms: 12.4 },
    response: { status: 200, headers: {}, cookies: [] },
    ...changes,
  }) as unknown as SignalEnvelope;

const permit = (headers: object) => ({ duration_ms: 4, response: { status: 204, headers } });
const error = { code: 'timeout', message: 'No answer.' };

it.each<[object, string[]]>([
  [{}, ['answered 200 in 12 ms']],
  [
    { routing: { redirect_chain: ['https://b.example/'], final_url: 'https://b.example/' } },
    ['answered 200 in 12 ms, 1 redirect to https://b.example/'],
  ],
  [{ response: undefined, error }, ['not observed (timeout) after 12 ms', 'No answer.']],
  [
    { preflight: permit({ 'access-control-allow-origin': 'https://app.example' }) },
    ['answered 200 in 12 ms', 'preflight answered 204 in 4 ms, for https://app.example'],
  ],
  [
    { preflight: permit({}) },
    ['answered 200 in 12 ms', 'preflight answered 204 in 4 ms, for nobody'],
  ],
  [
    { response: undefined, error, preflight: { duration_ms: 5000, error } },
    [
      'not observed (timeout) after 12 ms',
      'No answer.',
      'preflight not answered (timeout) after 5000 ms',
    ],
  ],
])('%j', (changes, sentences) => {
  expect(describeOutcome(seen(changes), [])).toEqual(sentences);
});
