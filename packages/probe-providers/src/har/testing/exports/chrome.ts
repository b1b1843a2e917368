import { PAGE, pairs } from './parts.ts';

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
