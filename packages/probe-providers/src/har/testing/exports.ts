/*
 * Recordings made for these tests, each in the shape that one tool writes: no site was recorded. The word
 * "hush" stands wherever a real export holds a secret.
 */

const pairs = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

const PAGE = '<!doctype html><title>Shop</title><p>hush';

/**
 * Chrome with "Preserve log": HSTS turns http into https, a redirect, the document, an image. HTTP/2
 * pseudo fields, a fragment cut off, `ssl` as a part of `connect`, fractions of milliseconds.
 */
export const chrome = ({ sanitized = false } = {}) => ({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [
      {
        startedDateTime: '2026-11-20T10:00:00.000Z',
        id: 'page_3',
        title: 'https://www.shop.example/de/?utm=1',
        pageTimings: { onContentLoad: 210.3, onLoad: 480.1 },
      },
    ],
    entries: [
      {
        _initiator: { type: 'other' },
        _resourceType: 'document',
        cache: {},
        pageref: 'page_3',
        startedDateTime: '2026-11-20T10:00:00.000Z',
        time: 1.2,
        timings: { blocked: 1.2, dns: -1, ssl: -1, connect: -1, send: 0, wait: 0, receive: 0 },
        request: { method: 'GET', url: 'http://www.shop.example/', headers: [], cookies: [] },
        response: {
          status: 307,
          statusText: 'Internal Redirect',
          headers: pairs({
            'Cross-Origin-Resource-Policy': 'Cross-Origin',
            Location: 'https://www.shop.example/',
            'Non-Authoritative-Reason': 'HSTS',
          }),
          cookies: [],
          content: { size: 0, mimeType: 'x-unknown' },
          redirectURL: 'https://www.shop.example/',
          headersSize: -1,
          bodySize: -1,
          _transferSize: 0,
          _error: null,
        },
      },
      {
        _resourceType: 'document',
        cache: {},
        pageref: 'page_3',
        serverIPAddress: '192.0.2.7',
        startedDateTime: '2026-11-20T10:00:00.010Z',
        time: 95.5,
        timings: {
          blocked: 3.25,
          dns: 12.5,
          ssl: 20.1,
          connect: 40.25,
          send: 0.5,
          wait: 38.9,
          receive: 0.1,
          _blocked_queueing: 2.9,
        },
        request: {
          method: 'GET',
          url: 'https://www.shop.example/',
          httpVersion: 'http/2.0',
          headers: pairs({
            ':authority': 'www.shop.example',
            ':method': 'GET',
            accept: 'text/html,*/*;q=0.8',
            'accept-language': 'de',
            ...(sanitized ? {} : { cookie: 'sid=hush', authorization: 'Bearer hush' }),
            'user-agent': 'Mozilla/5.0 Chrome/142',
            'x-api-key': 'hush',
          }),
          queryString: [],
          cookies: sanitized ? [] : [{ name: 'sid', value: 'hush' }],
        },
        response: {
          status: 302,
          httpVersion: 'http/2.0',
          headers: pairs({ location: '/de/?utm=1&token=hush', vary: 'accept-language' }),
          cookies: [],
          content: { size: 0, mimeType: 'x-unknown' },
          redirectURL: '/de/?utm=1&token=hush',
          _transferSize: 120,
          _error: null,
        },
      },
      {
        _resourceType: 'document',
        _priority: 'VeryHigh',
        cache: {},
        pageref: 'page_3',
        startedDateTime: '2026-11-20T10:00:00.110Z',
        time: 62.6,
        timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0.4, wait: 50.2, receive: 11 },
        request: {
          method: 'GET',
          url: 'https://www.shop.example/de/?utm=1&token=hush',
          httpVersion: 'http/2.0',
          headers: pairs({ ':path': '/de/?utm=1&token=hush', accept: '*/*' }),
          queryString: pairs({ utm: '1', token: 'hush' }),
          cookies: [],
        },
        response: {
          status: 200,
          httpVersion: 'http/2.0',
          headers: [
            ...pairs({
              ':status': '200',
              'cache-control': 'no-store',
              'content-type': 'text/html; charset=utf-8',
              link: '</app.css?key=hush>; rel=preload; as=style',
              server: 'nginx',
              vary: 'accept-encoding',
              'x-internal-id': 'hush',
            }),
            { name: 'vary', value: 'accept-language' },
            ...(sanitized
              ? []
              : [
                  { name: 'set-cookie', value: 'sid=hush; Path=/; Secure; HttpOnly' },
                  { name: 'set-cookie', value: 'theme=hush; Max-Age=60' },
                ]),
          ],
          cookies: sanitized ? [] : [{ name: 'sid', value: 'hush', path: '/', httpOnly: true }],
          content: { size: PAGE.length, mimeType: 'text/html', compression: 3, text: PAGE },
          redirectURL: '',
          _transferSize: 260,
          _error: null,
        },
      },
      {
        _resourceType: 'image',
        pageref: 'page_3',
        startedDateTime: '2026-11-20T10:00:00.200Z',
        time: 9,
        timings: { blocked: -1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 8, receive: 1 },
        request: { method: 'GET', url: 'https://www.shop.example/a.png', headers: [] },
        response: {
          status: 200,
          headers: pairs({ 'content-type': 'image/png' }),
          cookies: [],
          content: { size: 4, mimeType: 'image/png', text: 'iVBORw==', encoding: 'base64' },
          redirectURL: '',
        },
      },
    ],
  },
});

/** Chrome, where nothing was answered. */
export const chromeFailure = (error: string, status = 0) => ({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [],
    entries: [
      {
        _resourceType: 'document',
        startedDateTime: '2026-11-20T10:00:00.000Z',
        time: 1500.4,
        timings: { blocked: 1500.4, dns: -1, ssl: -1, connect: -1, send: 0, wait: 0, receive: 0 },
        request: { method: 'GET', url: 'https://www.shop.example/?key=hush', headers: [] },
        response: {
          status,
          headers: status === 0 ? [] : pairs({ 'cache-control': 'no-store' }),
          cookies: [],
          content: { size: 0, mimeType: 'x-unknown' },
          redirectURL: '',
          _error: error,
        },
      },
    ],
  },
});

/** Firefox: times with an offset, no type of a request, the media type with its charset, cookies by name and value. */
export const firefox = () => ({
  log: {
    version: '1.2',
    creator: { name: 'Firefox', version: '145.0' },
    browser: { name: 'Firefox', version: '145.0' },
    pages: [
      {
        id: 'page_1',
        pageTimings: { onContentLoad: 300, onLoad: 700 },
        startedDateTime: '2026-11-20T11:00:00.000+01:00',
        title: 'https://www.shop.example/',
      },
    ],
    entries: [
      {
        startedDateTime: '2026-11-20T11:00:00.000+01:00',
        request: {
          bodySize: 0,
          method: 'GET',
          url: 'http://www.shop.example/',
          httpVersion: 'HTTP/1.1',
          headers: pairs({ Host: 'www.shop.example', Cookie: 'sid=hush' }),
          cookies: [{ name: 'sid', value: 'hush' }],
          queryString: [],
        },
        response: {
          status: 301,
          statusText: 'Moved Permanently',
          headers: pairs({ Location: 'https://www.shop.example/' }),
          cookies: [],
          content: { mimeType: 'text/html', size: -1, text: '' },
          redirectURL: 'https://www.shop.example/',
        },
        cache: {},
        timings: { blocked: 5, dns: 3, connect: 10, ssl: 0, send: 0, wait: 20, receive: 0 },
        time: 38,
        _securityState: 'insecure',
        pageref: 'page_1',
      },
      {
        startedDateTime: '2026-11-20T11:00:00.040+01:00',
        request: { method: 'GET', url: 'https://www.shop.example/', headers: [], cookies: [] },
        response: {
          status: 200,
          httpVersion: 'HTTP/2',
          headers: pairs({
            'Content-Type': 'text/html; charset=UTF-8',
            'Set-Cookie': 'sid=hush; Path=/; SameSite=Lax',
          }),
          cookies: [{ name: 'sid', value: 'hush', path: '/', samesite: 'Lax' }],
          content: { mimeType: 'text/html; charset=UTF-8', size: PAGE.length, text: PAGE },
          redirectURL: '',
          headersSize: 180,
          bodySize: 240,
        },
        cache: {},
        timings: { blocked: 0, dns: 0, connect: 11, ssl: 9, send: 0, wait: 30, receive: 4 },
        time: 45,
        _securityState: 'secure',
        serverIPAddress: '192.0.2.7',
        connection: '443',
        pageref: 'page_1',
      },
    ],
  },
});

/** WebPageTest: version 1.1, its own fields in plenty, several runs, sizes of what was transferred. */
export const webPageTest = (status = 200) => ({
  log: {
    version: '1.1',
    creator: { name: 'WebPagetest', version: '21.07' },
    browser: { name: 'Chrome', version: '142.0' },
    pages: [
      {
        startedDateTime: '2026-11-20T10:00:00.000+00:00',
        title: 'Run 1, First View for https://www.shop.example/',
        id: 'page_1_0_1',
        pageTimings: { onLoad: 700, onContentLoad: -1, _startRender: 400 },
        _TTFB: 130,
      },
    ],
    entries: [
      {
        pageref: 'page_1_0_1',
        startedDateTime: '2026-11-20T10:00:00.000+00:00',
        time: 148,
        _run: 1,
        _cached: 0,
        _is_base_page: 'true',
        request: {
          method: 'GET',
          url: 'https://www.shop.example/',
          headersSize: -1,
          bodySize: -1,
          cookies: [],
          headers: pairs({ Cookie: 'sid=hush', 'User-Agent': 'PTST/21' }),
          httpVersion: '',
          queryString: [],
        },
        response: {
          status,
          statusText: '',
          headersSize: -1,
          bodySize: 30,
          headers: status > 999 ? [] : pairs({ 'Content-Type': 'text/html', Server: 'nginx' }),
          httpVersion: '',
          redirectURL: '',
          content: { size: 30, mimeType: 'text/html', text: PAGE },
          cookies: [],
        },
        cache: {},
        timings: { blocked: -1, dns: 10, connect: 50, ssl: 30, send: 0, wait: 70, receive: 18 },
      },
    ],
  },
});

/** browsertime and sitespeed.io (chrome-har): whole milliseconds, no bodies, several lines of a field in one. */
export const browsertime = () => ({
  log: {
    version: '1.2',
    creator: { name: 'Browsertime', version: '25.0.0' },
    browser: { name: 'Chrome', version: '142.0' },
    pages: [
      {
        id: 'page_1',
        startedDateTime: '2026-11-20T10:00:00.000Z',
        title: 'Shop run 1',
        pageTimings: { onLoad: 700, onContentLoad: 300 },
        _url: 'https://www.shop.example/',
      },
    ],
    entries: [
      {
        cache: {},
        startedDateTime: '2026-11-20T10:00:00.004Z',
        _requestId: 'AB12',
        _initialPriority: 'VeryHigh',
        _resourceType: 'document',
        pageref: 'page_1',
        time: 131,
        timings: { blocked: 1, dns: 10, connect: 50, send: 0, wait: 60, receive: 10, ssl: 30 },
        request: {
          method: 'GET',
          url: 'https://www.shop.example/#access_token=hush',
          headers: pairs({ Accept: '*/*' }),
          cookies: [],
          httpVersion: 'h2',
        },
        response: {
          httpVersion: 'h2',
          redirectURL: '',
          status: 200,
          statusText: '',
          content: { mimeType: 'text/html', size: 1200, compression: 700 },
          headers: pairs({
            'content-type': 'text/html',
            'set-cookie': 'sid=hush; Path=/\ntheme=hush; Secure',
            vary: 'origin\naccept',
          }),
          cookies: [{ name: 'sid', value: 'hush' }],
          _transferSize: 500,
        },
      },
    ],
  },
});

/** Safari: `Set-Cookie` lines joined by commas, which response came from where. */
export const safari = (fetchType = 'Network Load') => ({
  log: {
    version: '1.2',
    creator: { name: 'WebKit Web Inspector', version: '1.0' },
    pages: [
      { startedDateTime: '2026-11-20T10:00:00.000Z', id: 'page_0', title: '', pageTimings: {} },
    ],
    entries: [
      {
        pageref: 'page_0',
        startedDateTime: '2026-11-20T10:00:00.000Z',
        time: 90.1,
        request: { method: 'GET', url: 'https://www.shop.example/', headers: [], cookies: [] },
        response: {
          status: 200,
          headers: pairs({
            'Content-Type': 'application/json',
            'Set-Cookie':
              'sid=hush; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/, theme=hush; HttpOnly',
          }),
          cookies: [],
          content: { size: 7, compression: 0, mimeType: 'application/json', text: '{"a":1}' },
          redirectURL: '',
          bodySize: 7,
        },
        cache: {},
        timings: { blocked: 1.5, dns: 4, connect: 30, ssl: 20, send: 0.2, wait: 50, receive: 3 },
        _fetchType: fetchType,
      },
    ],
  },
});

/** Playwright: where a redirect led as a whole URL, what was not measured as -1, failures as a text. */
export const playwright = () => ({
  log: {
    version: '1.2',
    creator: { name: 'Playwright', version: '1.65.1' },
    browser: { name: 'firefox', version: '145.0' },
    pages: [
      {
        startedDateTime: '2026-11-20T10:00:00.000Z',
        id: 'page@1',
        title: 'Shop',
        pageTimings: { onContentLoad: -1, onLoad: -1 },
      },
    ],
    entries: [
      {
        startedDateTime: '2026-11-20T10:00:00.000Z',
        time: 30,
        request: { method: 'GET', url: 'https://shop.example/', headers: [], cookies: [] },
        response: {
          status: 308,
          headers: pairs({ location: '//www.shop.example/' }),
          cookies: [],
          content: { size: -1, mimeType: 'x-unknown' },
          redirectURL: 'https://www.shop.example/',
          _transferSize: -1,
        },
        cache: {},
        timings: { dns: 2, connect: 8, ssl: 5, send: 0, wait: 20, receive: -1 },
        pageref: 'page@1',
      },
      {
        startedDateTime: '2026-11-20T10:00:00.031Z',
        time: -1,
        request: { method: 'GET', url: 'https://www.shop.example/', headers: [], cookies: [] },
        response: {
          status: -1,
          headers: [],
          cookies: [],
          content: { size: -1, mimeType: 'x-unknown' },
          redirectURL: '',
          _failureText: 'NS_ERROR_UNKNOWN_HOST',
        },
        cache: {},
        timings: { send: -1, wait: -1, receive: -1 },
        pageref: 'page@1',
      },
    ],
  },
});
