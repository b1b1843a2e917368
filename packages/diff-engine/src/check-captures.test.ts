import type { SignalEnvelope } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import type { Captures } from './captures.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { InvalidEnvelopeError } from './invalid-envelope-error.ts';
import { envelope, PRODUCTION, STAGING } from './testing/envelopes.ts';

const good = envelope(STAGING);
const refusal = (left: unknown, right: unknown) => {
  try {
    diffEnvelopes(left as Captures, right as Captures);
  } catch (error) {
    if (error instanceof InvalidEnvelopeError) return error;
    throw error;
  }
  return null;
};

describe('what is no envelope', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /The envelope: /],
    ['null', null, /The envelope: /],
    ['a text', 'https://a.example', /The envelope: /],
    ['an empty object', {}, /schema_version: /],
    ['no samples', [], /There is no sample\./],
    ['a sample that is none', [good, null], /The envelope: /],
    ['half an envelope', { ...good, routing: undefined }, /routing: /],
    ['no outcome', { ...good, response: undefined }, /exactly one of response and error/],
    ['a header that is a number', withHeaders({ age: 3 }), /response\.headers\.age: /],
    ['a status out of range', withStatus(99), /response\.status: /],
    ['a status that is no number', withStatus(Number.NaN), /response\.status: /],
    ['a negative time', { ...good, timing: { duration_ms: -1 } }, /timing\.duration_ms: /],
    ['an absurd time', { ...good, timing: { duration_ms: 1e300 } }, /timing\.duration_ms: /],
    ['a field name in capitals', withHeaders({ Vary: 'cookie' }), /"Vary" has to be in lower case/],
    [
      'the name of a request field in capitals',
      { ...good, request: { method: 'GET', headers: { Origin: 'null' } } },
      /request\.headers: "Origin" has to be in lower case/,
    ],
    [
      'the name of a request field in capitals, and a failure',
      envelope(STAGING, { error: 'timeout', request: { Origin: 'null' } }),
      /request\.headers: "Origin" has to be in lower case/,
    ],
    [
      'an attribute of a cookie in capitals',
      envelope(STAGING, { cookies: [{ name: 'B', attributes: { Secure: '' } }] }),
      /response\.cookies\.0\.attributes: "Secure" has to be in lower case/,
    ],
    [
      'a name of a hashed field in capitals',
      envelope(STAGING, { others: { 'X-A': '0'.repeat(16) } }),
      /response\.other_headers: "X-A" has to be in lower case/,
    ],
    [
      'a field name of a preflight in capitals',
      envelope(STAGING, { preflight: { allows: { Origin: '*' } } }),
      /preflight\.response\.headers: "access-control-Origin" has to be in lower case/,
    ],
    [
      'a cookie among the fields',
      withHeaders({ 'set-cookie': 'sid=hush; Secure' }),
      /response\.headers: "set-cookie" does not belong here\. List cookies in response\.cookies/,
    ],
    [
      'a cookie of old',
      withHeaders({ 'set-cookie2': 'sid=hush' }),
      /"set-cookie2" does not belong/,
    ],
    [
      'a cookie among the hashed fields',
      envelope(STAGING, { others: { 'set-cookie': '0'.repeat(16) } }),
      /response\.other_headers: "set-cookie" does not/,
    ],
    [
      'a cookie of a preflight',
      {
        ...good,
        preflight: {
          ...{ request: { origin: 'null', method: 'PUT', headers: [] }, duration_ms: 1 },
          response: { status: 204, headers: { 'set-cookie': 'sid=hush' } },
        },
      },
      /preflight\.response\.headers: "set-cookie" does not/,
    ],
    ['headers that are a list', withHeaders([]), /response\.headers: /],
    ['headers that are a Map', withHeaders(new Map([['vary', 'x']])), /response\.headers: /],
    [
      'attributes that are a list',
      envelope(STAGING, { cookies: [{ name: 'a', attributes: [] as never }] }),
      /response\.cookies\.0\.attributes: /,
    ],
    ['an endless moment', { ...good, timestamp: Infinity }, /timestamp: /],
    [
      'a time of the body that is none',
      { ...good, timing: { duration_ms: 1, body_ms: 'soon' } },
      /timing\.body_ms: /,
    ],
    ['a word that does not exist', { ...good, unseen: ['smell'] }, /unseen\.0: /],
    [
      'a later minor version, and half an envelope',
      { ...good, schema_version: '1.99', unseen: ['smell'], routing: undefined },
      /routing: /,
    ],
    [
      'a target that is no URL',
      { ...good, environment: { id: '', target_url: 'nowhere' } },
      /environment\.target_url: is no URL/,
    ],
    [
      'an end that is no URL',
      { ...good, routing: { ...good.routing, final_url: '' } },
      /routing\.final_url: is no URL/,
    ],
    [
      'samples of two targets',
      [good, envelope(PRODUCTION)],
      /Its samples are of different targets/,
    ],
    [
      'samples of two methods',
      [good, { ...good, request: { ...good.request, method: 'HEAD' } }],
      /Its samples ask with different methods/,
    ],
  ])('%s', (_, input, problem) => {
    expect(refusal(input, good)).toMatchObject({ code: 'invalid_envelope', side: 'left' });
    expect(refusal(input, good)!.message).toMatch(problem);
    expect(refusal(good, input)).toMatchObject({ side: 'right' });
  });

  it.each(['0.9', '2.0', '10.1', '1', ''])('version %j', (schema_version) => {
    expect(refusal({ ...good, schema_version }, good)).toMatchObject({
      code: 'unsupported_version',
      problems: [expect.stringContaining(JSON.stringify(schema_version))],
    });
  });

  it('a later minor version with a word of its own', () => {
    const body = { signatures: [{ kind: 'maintenance-page', name: 'x' }] };
    const later = envelope(STAGING, { body: body as never, unseen: ['smell' as never] });
    expect(refusal({ ...later, schema_version: '1.99' }, good)).toMatchObject({
      code: 'unsupported_version',
      problems: [
        'Its schema_version is "1.99", and it says what this engine has no word for (unseen.0, response.body.signatures.0.kind). Use an engine of that version.',
      ],
    });
    expect(refusal(later, good)).toMatchObject({ code: 'invalid_envelope' });
  });

  it('says nothing of the value of a cookie', () => {
    expect(refusal(withHeaders({ 'set-cookie': 'sid=hush' }), good)!.message).not.toContain('hush');
  });

  it('names a few problems, not a thousand', () => {
    const headers = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x-${i}`, i]));
    expect(refusal(withHeaders(headers), good)!.problems).toHaveLength(5);
  });
});

it('takes a failure for a target that is no URL', () => {
  const failed = envelope('nowhere', { error: 'invalid_url' });
  expect(diffEnvelopes(failed, good).verdict).toBe('inconclusive');
});

describe('what is strange, and yet an envelope', () => {
  it.each<[string, SignalEnvelope]>([
    ['a later minor version', Object.assign({ ...good }, { schema_version: '1.99', future: [1] })],
    ['a header named like a built-in', withHeaders({ constructor: 'x', __proto__: 'y' })],
    ['replaced bytes', withHeaders({ server: '\ufffd\ufffd', 'cache-control': '\ufffd' })],
    ['a joined duplicate', withHeaders({ 'content-type': 'text/html, text/html' })],
    ['no status text can be this', withStatus(999)],
    ['the longest time', { ...good, timing: { duration_ms: Number.MAX_SAFE_INTEGER } }],
    ['frozen', Object.freeze({ ...good })],
  ])('%s: compared with itself, it matches', (_, strange) => {
    expect(diffEnvelopes(strange, strange)).toMatchObject({ verdict: 'match', findings: [] });
    expect(() => diffEnvelopes(strange, good)).not.toThrow();
  });
});

function withHeaders(headers: object): SignalEnvelope {
  return { ...good, response: { ...good.response, headers } } as SignalEnvelope;
}

function withStatus(status: number): SignalEnvelope {
  return { ...good, response: { ...good.response, status } } as SignalEnvelope;
}
