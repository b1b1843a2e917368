import { pairs } from './parts.ts';

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
