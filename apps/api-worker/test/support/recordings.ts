/** What a test says of one recorded request; a header given as a list is several lines. */
export interface RecordedSketch {
  url: string;
  status?: number;
  headers?: Record<string, string | string[]>;
  request?: Record<string, string>;
  body?: string;
}

const toPairs = (fields: Record<string, string | string[]>) =>
  Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );

/** A HAR as a browser saves it, of these requests in this order. */
export const recording = (...requests: RecordedSketch[]) => ({
  log: {
    version: '1.2',
    creator: { name: 'Firefox', version: '142' },
    entries: requests.map(({ url, status = 200, headers = {}, request = {}, body }, index) => ({
      startedDateTime: `2026-11-20T10:00:0${index}.000Z`,
      time: 60,
      timings: { blocked: 9, dns: 5, connect: 20, send: 0, wait: 30, receive: 5 },
      request: { method: 'GET', url, headers: toPairs(request), cookies: [] },
      response: {
        status,
        headers: toPairs(headers),
        cookies: [],
        content: {
          size: body === undefined ? -1 : Buffer.byteLength(body),
          mimeType: [headers['content-type'] ?? ''].flat()[0],
          ...(body !== undefined && { text: body }),
        },
        redirectURL: [headers['location'] ?? ''].flat()[0],
      },
    })),
  },
});
