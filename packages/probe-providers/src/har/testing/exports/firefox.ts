import { PAGE, pairs } from './parts.ts';

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
