import { createHash } from 'node:crypto';
import type { Unseen } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { browsertime } from './testing/exports/browsertime.ts';
import { chrome, chromeFailure } from './testing/exports/chrome.ts';
import { firefox } from './testing/exports/firefox.ts';
import { playwright } from './testing/exports/playwright.ts';
import { safari } from './testing/exports/safari.ts';
import { webPageTest } from './testing/exports/web-page-test.ts';
import { capture, problems, provide } from './testing/read-recorded.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('tells what a recording of Chrome shows', async () => {
  const provider = provide(chrome());
  const envelope = await provider.capture({ id: 'left', label: 'Staging', url: provider.target });
  expect(envelope).toEqual({
    schema_version: '1.0',
    provider: 'har',
    timestamp: Date.UTC(2026, 10, 20, 10, 0, 0, 10),
    environment: { id: 'left', label: 'Staging', target_url: 'https://www.shop.example/' },
    runner_context: {},
    request: {
      method: 'GET',
      headers: {
        accept: 'text/html,*/*;q=0.8',
        'accept-language': 'de',
        'user-agent': 'Mozilla/5.0 Chrome/142',
      },
    },
    routing: {
      redirect_chain: ['https://www.shop.example/de/?utm=1&token=***'],
      final_url: 'https://www.shop.example/de/?utm=1&token=***',
      hops: [
        {
          url: 'https://www.shop.example/',
          status: 302,
          location: '/de/?utm=1&token=***',
          resolved: 'https://www.shop.example/de/?utm=1&token=***',
          duration_ms: 92,
        },
        {
          url: 'https://www.shop.example/de/?utm=1&token=***',
          status: 200,
          location: null,
          resolved: null,
          duration_ms: 51,
        },
      ],
    },
    timing: { duration_ms: 154, ttfb_ms: 143 },
    response: {
      status: 200,
      headers: {
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
        link: '</app.css?key=***>; rel=preload; as=style',
        server: 'nginx',
        vary: 'accept-encoding, accept-language',
      },
      cookies: [
        { name: 'sid', attributes: { httponly: '', path: '/', secure: '' } },
        { name: 'theme', attributes: { 'max-age': '60' } },
      ],
      body: {
        bytes: 41,
        truncated: false,
        sha256: sha256('<!doctype html><title>Shop</title><p>hush'),
        media_type: 'text/html',
        page: expect.objectContaining({ title: 'Shop' }) as unknown,
      },
    },
  });
});

describe('what each tool writes', () => {
  it.each<[string, unknown, { status: number; hops: number; cookies: string[]; unseen: Unseen[] }]>(
    [
      ['Chrome', chrome(), { status: 200, hops: 2, cookies: ['sid', 'theme'], unseen: [] }],
      [
        'Chrome, sanitized',
        chrome({ sanitized: true }),
        { status: 200, hops: 2, cookies: [], unseen: ['cookies'] },
      ],
      ['Firefox', firefox(), { status: 200, hops: 2, cookies: ['sid'], unseen: [] }],
      ['WebPageTest', webPageTest(), { status: 200, hops: 1, cookies: [], unseen: ['body'] }],
      [
        'browsertime',
        browsertime(),
        { status: 200, hops: 1, cookies: ['sid', 'theme'], unseen: ['body'] },
      ],
      ['Safari', safari(), { status: 200, hops: 1, cookies: ['sid', 'theme'], unseen: [] }],
    ],
  )('%s', async (_, document, { status, hops, cookies, unseen }) => {
    const { response, routing, ...envelope } = await capture(document);
    expect(response?.status).toBe(status);
    expect(routing.hops).toHaveLength(hops);
    expect(response?.cookies.map(({ name }) => name)).toEqual(cookies);
    expect(envelope.unseen ?? []).toEqual(unseen);
    expect(response?.body === undefined).toBe(unseen.includes('body'));
  });

  it.each([
    ['Chrome, without what the browser waited for itself', chrome(), 154, 143],
    ['Firefox, its TLS within the connection', firefox(), 78, 74],
    ['WebPageTest', webPageTest(), 148, 130],
    ['browsertime', browsertime(), 130, 120],
    ['Safari', safari(), 87, 84],
    ['Playwright, that failed in the end', playwright(), 30, undefined],
    [
      'Chrome, that failed: all of it is time in which it waited',
      chromeFailure(''),
      1500,
      undefined,
    ],
  ])('the times of %s', async (_, document, duration_ms, ttfb_ms) => {
    expect((await capture(document)).timing).toEqual({
      duration_ms,
      ...(ttfb_ms !== undefined && { ttfb_ms }),
    });
  });

  it('a time with an offset is the moment it names', async () => {
    expect((await capture(firefox())).timestamp).toBe(Date.UTC(2026, 10, 20, 10));
  });

  it('lines of a field that were joined', async () => {
    const { response } = await capture(browsertime());
    expect(response?.headers.vary).toBe('origin, accept');
    expect(response?.cookies).toEqual([
      { name: 'sid', attributes: { path: '/' } },
      { name: 'theme', attributes: { secure: '' } },
    ]);
  });

  it('a fragment that holds a secret', async () => {
    const { environment } = await capture(browsertime());
    expect(environment.target_url).toBe('https://www.shop.example/#access_token=***');
  });
});

describe('failures by their true names', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns_error', 'The name www.shop.example could not be resolved'],
    ['net::ERR_CONNECTION_REFUSED', 'connection_refused', 'www.shop.example refused'],
    ['net::ERR_CERT_DATE_INVALID', 'tls_expired', 'The certificate of www.shop.example'],
    ['net::ERR_TIMED_OUT', 'timeout', 'www.shop.example did not answer in time'],
    ['net::ERR_EMPTY_RESPONSE', 'protocol_error', 'did not answer with HTTP'],
    ['net::ERR_INVALID_URL', 'invalid_url', 'led to a URL that the browser refused'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'unknown_error', 'The browser calls it ERR_BLOCKED_BY_CLIENT.'],
    ['A text by hush', 'unknown_error', 'does not say why'],
    ['', 'unknown_error', 'does not say why'],
  ])('%s is %s', async (name, code, words) => {
    const { error, routing } = await capture(chromeFailure(name));
    expect(error).toEqual({ code, message: expect.stringContaining(words) as unknown, hop: 0 });
    expect(routing.hops).toEqual([]);
    expect(JSON.stringify(error)).not.toContain('hush');
  });

  it.each([
    [12007, 'dns_error'],
    [12029, 'connect_error'],
    [12002, 'timeout'],
    [12031, 'connection_reset'],
    [12999, 'unknown_error'],
    [0, 'unknown_error'],
  ])('WebPageTest with %d for a status is %s', async (status, code) => {
    expect((await capture(webPageTest(status))).error).toMatchObject({ code, hop: 0 });
  });

  it('after redirects', async () => {
    const { error, routing, environment } = await capture(playwright());
    expect(error).toMatchObject({ code: 'dns_error', hop: 1 });
    expect(error).not.toHaveProperty('last_response');
    expect(environment.target_url).toBe('https://shop.example/');
    expect(routing.redirect_chain).toEqual(['https://www.shop.example/']);
    expect(routing.hops.map(({ status, location }) => [status, location])).toEqual([
      [308, '//www.shop.example/'],
    ]);
  });

  it.each([
    ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 200, 'protocol_error', 'its body broke off'],
    ['net::ERR_TOO_MANY_REDIRECTS', 302, 'too_many_redirects', 'after too many redirects'],
  ])('%s keeps the answer that had come', async (name, status, code, words) => {
    const { error, routing } = await capture(chromeFailure(name, status));
    expect(error).toEqual({
      code,
      message: expect.stringContaining(words) as unknown,
      hop: 0,
      last_response: { status, headers: { 'cache-control': 'no-store' }, cookies: [] },
    });
    expect(routing.hops).toHaveLength(1);
  });

  it.each(['net::ERR_ABORTED', 'net::ERR_HTTP_RESPONSE_CODE_FAILURE'])(
    '%s is what the browser made of an answer',
    async (name) => {
      expect((await capture(chromeFailure(name, 404))).response?.status).toBe(404);
    },
  );
});

describe('refuses, in plain sentences', () => {
  const withAnswer = (answer: object, entry: object = {}) => {
    const document = chromeFailure('', 200);
    const [first] = document.log.entries;
    Object.assign(first!, entry);
    Object.assign(first!.response, answer);
    return document;
  };
  const asking = (url: string) => {
    const document = chromeFailure('', 200);
    document.log.entries[0]!.request.url = url;
    return document;
  };
  const many = { log: { entries: Array.from({ length: 20_001 }, () => ({})) } };

  it.each<[string, unknown, string]>([
    ['nothing', null, 'This is no HAR'],
    ['a text', '{"log":{"entries":[]}}', 'This is no HAR'],
    ['a list', [], 'This is no HAR'],
    ['no entries', { log: {} }, 'This is no HAR'],
    ['an empty one', { log: { entries: [] } }, 'holds no request over http'],
    ['an unreadable entry', { log: { entries: [null, 1, {}] } }, 'holds no request over http'],
    ['another scheme', asking('data:text/html,hush'), 'holds no request over http'],
    ['a long URL', asking(`https://a.example/?${'a'.repeat(9000)}`), 'at most 8192 characters'],
    ['a long image', asking(`data:,${'a'.repeat(9000)}`), 'holds no request over http or https.'],
    ['no URL', asking('/relative'), 'holds no request over http'],
    ['too long a URL', asking(`https://a.example/${'a'.repeat(9000)}`), 'holds no request'],
    ['too many', many, 'holds 20001 requests; at most 20000 are read'],
    ['userinfo', asking('https://hush:hush@a.example/'), 'a user name or a password'],
    ['no date', withAnswer({}, { startedDateTime: '' }), '"startedDateTime" is no date'],
    ['a revalidation', withAnswer({ status: 304 }), "came from the browser's cache"],
    ['the disk', withAnswer({}, { _fromCache: 'disk' }), '"Disable cache"'],
    ['a service worker', withAnswer({ _fetchedViaServiceWorker: true }), '"Bypass for network"'],
    ['a service worker of Safari', safari('Service Worker'), 'A service worker answered'],
    ['the memory of Safari', safari('Memory Cache'), '"Disable cache"'],
    [
      'a redirect without an end',
      withAnswer({ status: 302, redirectURL: '/next' }),
      'does not hold where it leads',
    ],
    [
      'an answer that the browser made up',
      withAnswer({
        status: 307,
        headers: [{ name: 'Non-Authoritative-Reason', value: 'HSTS' }],
        redirectURL: 'https://www.shop.example/',
      }),
      'The browser answered the request itself',
    ],
  ])('%s', (_, document, words) => {
    expect(problems(document)).toEqual([expect.stringContaining(words)]);
    expect(problems(document).join()).not.toContain('hush');
  });

  it('a redirect that names no usable place is an answer', async () => {
    const { response } = await capture(withAnswer({ status: 302, redirectURL: 'http://[' }));
    expect(response?.status).toBe(302);
  });
});

describe('a chosen entry', () => {
  it.each<[number | undefined, string, number]>([
    [undefined, 'https://www.shop.example/de/?utm=1&token=***', 2],
    [0, 'https://www.shop.example/de/?utm=1&token=***', 2],
    [1, 'https://www.shop.example/de/?utm=1&token=***', 2],
    [2, 'https://www.shop.example/de/?utm=1&token=***', 2],
    [3, 'https://www.shop.example/a.png', 1],
  ])('%s', async (entry, url, hops) => {
    const { routing } = await capture(chrome(), { entry });
    expect(routing.final_url).toBe(url);
    expect(routing.hops).toHaveLength(hops);
  });

  it.each([4, -1, 1.5])('%d is not there', (entry) => {
    expect(problems(chrome(), { entry })).toEqual([
      `There is no request over http or https at index ${entry} of the HAR. The first has the index 0.`,
    ]);
  });

  it('bytes in base64', async () => {
    const { response } = await capture(chrome(), { entry: 3 });
    expect(response?.body).toMatchObject({ bytes: 4, media_type: 'image/png', truncated: false });
    const cut = await capture(chrome(), { entry: 3, bodyBytes: 2 });
    expect(cut.response?.body).toMatchObject({ bytes: 2, truncated: true });
  });
});

it('is a recording of one URL only', async () => {
  const provider = provide(chrome());
  const asked = { id: 'left', url: 'https://other.example/?token=hush' };
  expect(await provider.capture(asked)).toMatchObject({
    environment: { target_url: 'https://other.example/?token=***' },
    error: {
      code: 'invalid_url',
      message: 'The recording is of another URL, of www.shop.example.',
    },
  });
  const same = { id: 'left', url: 'https://WWW.shop.example' };
  const envelope = await provider.capture(same);
  expect(envelope.response?.body?.bytes).toBe(41);
  expect(await provider.capture(same)).toEqual(envelope);
});
