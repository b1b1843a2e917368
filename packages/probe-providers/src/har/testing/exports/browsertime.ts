import { pairs } from './parts.ts';

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
