import { pairs } from './parts.ts';

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
