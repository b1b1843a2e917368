import fc from 'fast-check';
import { cookie, requestField, responseField } from './arbitrary-fields.ts';
import { absolute, mostly, record, reference, SECRET } from './arbitrary-values.ts';

const content = record({
  size: mostly(fc.constantFrom(0, -1, 7, 20)),
  mimeType: mostly(fc.constantFrom('text/html', 'application/json', 'x-unknown')),
  text: mostly(
    fc.constantFrom(
      undefined,
      '',
      '{"a":1}',
      `{"${SECRET}":"${SECRET}"}`,
      `<p>${SECRET}</p>é`,
      'aGk=',
    ),
  ),
  encoding: mostly(fc.constantFrom(undefined, 'base64')),
});

const entry = record({
  startedDateTime: mostly(fc.integer({ min: 0, max: 5 }).map((s) => `2026-11-20T10:00:0${s}.000Z`)),
  time: mostly(fc.double({ min: 0, max: 9999, noNaN: true })),
  timings: mostly(
    record({
      blocked: mostly(fc.nat(99)),
      dns: mostly(fc.nat(99)),
      connect: mostly(fc.nat(99)),
      send: mostly(fc.nat(9)),
      wait: mostly(fc.nat(999)),
      receive: mostly(fc.nat(99)),
    }),
  ),
  pageref: mostly(fc.constantFrom('page_1', 'page_2', undefined)),
  _resourceType: mostly(fc.constantFrom('document', 'xhr', undefined)),
  request: mostly(
    record({
      method: mostly(fc.constantFrom('GET', 'POST')),
      url: mostly(
        fc.oneof({ arbitrary: absolute, weight: 9 }, { arbitrary: reference, weight: 1 }),
      ),
      headers: mostly(fc.array(requestField, { maxLength: 4 })),
      cookies: mostly(fc.array(cookie, { maxLength: 2 })),
      postData: fc.constant({ text: `password=${SECRET}` }),
    }),
  ),
  response: mostly(
    record({
      status: mostly(
        fc.oneof(
          { arbitrary: fc.constantFrom(200, 404, 302), weight: 4 },
          { arbitrary: fc.constantFrom(307, 204, 304, 0, -1, 12007, 999), weight: 1 },
        ),
      ),
      statusText: fc.constant(SECRET),
      headers: mostly(fc.array(responseField, { maxLength: 6 })),
      cookies: mostly(fc.array(cookie, { maxLength: 2 })),
      content: mostly(content),
      redirectURL: mostly(reference),
      _error: fc.oneof(
        { arbitrary: fc.constant(null), weight: 4 },
        {
          arbitrary: fc.constantFrom('', 'net::ERR_TIMED_OUT', SECRET, `net::ERR_X ${SECRET}`),
          weight: 1,
        },
      ),
    }),
  ),
  comment: fc.constant(SECRET),
});

interface Linkable {
  request?: { url?: unknown } | null;
  response?: object | null;
}

/** Some entries lead to the next one. */
const linked = fc.array(fc.tuple(mostly(entry), fc.boolean()), { maxLength: 8 }).map((flagged) => {
  const entries = flagged.map(([each]) => each as Linkable | null | undefined);
  for (const [i, [, leadsOn]] of flagged.entries()) {
    const url = entries[i + 1]?.request?.url;
    const response = entries[i]?.response;
    if (leadsOn && typeof url === 'string' && typeof response === 'object' && response !== null) {
      Object.assign(response, { status: 302, redirectURL: url });
    }
  }
  return entries;
});

/** A HAR as nobody would export it: secrets everywhere, fields of another type, redirects that lead anywhere. */
export const arbitraryHar: fc.Arbitrary<unknown> = mostly(
  record({
    log: mostly(
      record({
        version: fc.constant('1.2'),
        creator: mostly(record({ name: mostly(fc.constantFrom('WebInspector', 'Firefox')) })),
        pages: mostly(fc.constantFrom([], [{ id: 'page_1' }], [null])),
        entries: mostly(linked),
      }),
    ),
  }),
);
