import { expect, it } from 'vitest';
import { exampleCapture } from './example-capture.ts';

const capture = (...facts: string[]) => exampleCapture('https://www.example/', facts);

it.each([
  ['status 404', { response: { status: 404 } }],
  ['error dns_error', { error: { code: 'dns_error' } }],
  ['Vary: Origin', { response: { status: 200, headers: { vary: 'Origin' } } }],
  ['request origin: https://a.example', { request: { headers: { origin: 'https://a.example' } } }],
  ['url http://other.example/', { environment: { target_url: 'http://other.example/' } }],
  [
    'cookie sid; Secure; Max-Age=60',
    { response: { cookies: [{ name: 'sid', attributes: { secure: '', 'max-age': '60' } }] } },
  ],
  ['preflight 405', { preflight: { response: { status: 405, headers: {} } } }],
  ['took 120 ms', { timing: { duration_ms: 120 } }],
  ['took 120, 130 ms', { timing: { samples: [120, 130] } }],
  [
    'body bytes=10 truncated=true media_type=text/html',
    { response: { body: { bytes: 10, truncated: true, media_type: 'text/html' } } },
  ],
  ['json { "id": 1 }', { response: { body: { shape: { $: 'object', '$.id': 'number' } } } }],
])('%s', (fact, envelope) => {
  const [seen, ...more] = capture(fact);
  expect(more).toEqual([]);
  expect(seen).toMatchObject(envelope);
});

it('follows redirects in order', () => {
  const [{ routing }] = capture(
    'redirect 301 /new',
    'redirect 302 https://a.example/',
    'status 404',
  );
  expect(routing).toMatchObject({
    final_url: 'https://a.example/',
    redirect_chain: ['https://www.example/new', 'https://a.example/'],
    hops: [{ status: 301 }, { status: 302 }, { status: 404 }],
  });
});

it('takes further samples', () => {
  const samples = capture('vary: Origin', 'again status 503', 'again error timeout');
  expect(samples).toMatchObject([
    { response: { status: 200, headers: { vary: 'Origin' } } },
    { response: { status: 503, headers: { vary: 'Origin' } } },
    { error: { code: 'timeout' } },
  ]);
});

it('joins the lines of one preflight', () => {
  const [{ preflight }] = capture(
    'preflight 204 access-control-allow-origin: *',
    'preflight 204 access-control-allow-methods: PUT',
  );
  expect(preflight?.response).toEqual({
    status: 204,
    headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'PUT' },
  });
});

it('joins the lines of one field', () => {
  const [{ response }] = capture('vary: Origin', 'vary: Accept');
  expect(response?.headers).toEqual({ vary: 'Origin, Accept' });
});

it('refuses what is no fact', () => {
  expect(() => capture('something else')).toThrow('no fact');
});
