import { PAGE, pairs } from './parts.ts';

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
