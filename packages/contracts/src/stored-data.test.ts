import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  CompareRequest,
  ComparisonId,
  EnvDiff,
  Explanation,
  FindingCode,
  SignalEnvelope,
} from './index.ts';

const envelope = {
  schema_version: '1.0',
  provider: 'active-probe',
  timestamp: 1,
  environment: { id: 'left', target_url: 'https://a.example/' },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: [], final_url: 'https://a.example/', hops: [] },
  timing: { duration_ms: 1 },
};
const response = { status: 200, headers: {}, cookies: [] };
const error = { code: 'dns_error', message: 'The name could not be resolved.' };

describe('an envelope', () => {
  it('keeps the fields it does not know, at every depth', () => {
    const newer = {
      ...envelope,
      schema_version: '1.7',
      future: { deep: [1] },
      timing: { duration_ms: 1, tls_ms: 2 },
      response: { ...response, trailers: { a: 'b' } },
    };
    expect(v.parse(SignalEnvelope, newer)).toEqual(newer);
  });

  it.each([
    ['a response', { response }, true],
    ['an error', { error }, true],
    ['both', { response, error }, false],
    ['neither', {}, false],
    ['an error without a name', { error: { ...error, code: 'fetch_error' } }, false],
    ['an error that could be several', { error: { ...error, could_be: ['dns_error'] } }, true],
    ['an error that could be anything', { error: { ...error, could_be: ['anything'] } }, false],
    ['a later major version', { response, schema_version: '2.0' }, false],
    ['an endless duration', { response, timing: { duration_ms: Infinity } }, false],
    [
      'a header named like a built-in',
      { response: { ...response, headers: { constructor: 'x' } } },
      true,
    ],
    ['headers that are a list', { response: { ...response, headers: [] } }, false],
    [
      'headers that are no object of JSON',
      { response: { ...response, headers: new Map() } },
      false,
    ],
    ['no headers', { response: { ...response, headers: null } }, false],
    ['hashes that are a list', { response: { ...response, other_headers: [] } }, false],
    [
      'headers without a prototype',
      { response: { ...response, headers: Object.create(null) as object } },
      true,
    ],
    ['an endless moment', { response, timestamp: Infinity }, false],
    ['a negative duration', { response, timing: { duration_ms: -1 } }, false],
    ['parts that its provider cannot see', { response, unseen: ['cookies', 'body'] }, true],
    ['parts that are none', { response, unseen: ['everything'] }, false],
  ])('with %s', (_, fields, isValid) => {
    expect(v.is(SignalEnvelope, { ...envelope, ...fields })).toBe(isValid);
  });
});

describe('a finding code', () => {
  it.each([
    ['status-differs', true],
    ['a-rule-of-next-year', true],
    ['Status-Differs', false],
    ['status', false],
    ['status--differs', false],
    ['', false],
  ])('%j: %s', (code, isValid) => {
    expect(v.is(FindingCode, code)).toBe(isValid);
  });
});

it('reads a diff with findings and sections of a newer version', () => {
  const section = { status: { left: 200, right: 500, delta: 300 } };
  const newer = {
    schema_version: '1.3',
    policy: { id: 'default', version: '1', name: 'ours' },
    verdict: 'drift',
    max_severity: 'info',
    outcome: section,
    routing: {},
    security: {},
    cache: {},
    content: {},
    timing: {},
    platform: {},
    cookies: {},
    forgiven: [],
    findings: [
      {
        id: 'new-rule:outcome:status',
        fingerprint: '0123456789abcdef',
        code: 'new-rule',
        category: 'novelty',
        severity: 'info',
        direction: 'none',
        message: 'Something differs.',
        evidence: [{ section: 'outcome', keys: ['status'], weight: 1 }],
        left_value: { a: [1, null] },
        right_value: null,
        recommendation: 'Look.',
        since: 1,
      },
    ],
  };
  expect(v.parse(EnvDiff, newer)).toEqual(newer);
});

describe('an explanation', () => {
  const stored = { summary: 'They differ.', ranked_causes: [], actions: [], source: 'model' };
  const call = { model: 'm', latency_ms: 12.5 };
  it.each([
    ['as it was stored before checks were told', {}, true],
    ['with checks', { checks: [{ check: 'mentions', outcome: 'passed' }] }, true],
    ['with a check of next year', { checks: [{ check: 'tone-of-voice', outcome: 'cut' }] }, true],
    ['with a check that is none', { checks: [{ check: 'Tone!', outcome: 'cut' }] }, false],
    ['with cuts', { cut: [{ part: 'cause', check: 'mentions', reason: 'It names more.' }] }, true],
    ['with calls', { calls: [call, { ...call, tokens_in: 900, tokens_out: 0 }] }, true],
    ['with a failed call', { calls: [{ ...call, failure: 'it was silent' }] }, true],
    ['with half a token', { calls: [{ ...call, tokens_in: 0.5 }] }, false],
    ['with an endless call', { calls: [{ ...call, latency_ms: Infinity }] }, false],
    ['that was kept', { cached: true }, true],
  ])('%s', (_, fields, isValid) => {
    expect(v.is(Explanation, { ...stored, ...fields })).toBe(isValid);
  });
});

it('trims a request and refuses fields it does not know', () => {
  const urls = { leftUrl: ' https://a.example/ ', rightUrl: 'https://b.example/' };
  expect(v.parse(CompareRequest, urls).leftUrl).toBe('https://a.example/');
  expect(v.is(CompareRequest, { ...urls, leftlabel: 'x' })).toBe(false);
});

it('takes an id by its form', () => {
  const id = `${'a'.repeat(64)}:0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f`;
  expect(v.is(ComparisonId, id)).toBe(true);
  expect(v.is(ComparisonId, id.toUpperCase())).toBe(false);
});
