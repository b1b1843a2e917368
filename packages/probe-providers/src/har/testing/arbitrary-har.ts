import fc from 'fast-check';

/** Stands wherever a recording holds a secret. */
export const SECRET = 'hush4f2c';

const host = fc.constantFrom('a.example', 'b.example:8443', 'WWW.a.example', 'localhost:3000');
const path = fc.constantFrom(
  '/',
  '/de/?utm=1',
  `/?token=${SECRET}&x=1`,
  `/in;jsessionid=${SECRET}?next=%2Fb%3Fcode%3D${SECRET}`,
  `/cb#access_token=${SECRET}&state=1`,
  '/ä b/?q=%E0%A4%A',
);
const absolute = fc
  .tuple(fc.constantFrom('http://', 'https://'), host, path)
  .map((parts) => parts.join(''));
const reference = fc.oneof(
  path,
  absolute,
  host.map((name) => `//${name}/`),
  fc.constantFrom('', 'http://[', `//user:${SECRET}@a.example/`, '?page=2', '../x'),
);

/** What real files have in the place of a value now and then. */
const odd = fc.constantFrom(
  null,
  undefined,
  '',
  -1,
  0,
  'NaN',
  [],
  {},
  true,
  1e999,
  '…'.repeat(9000),
);
const mostly = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { arbitrary: value as fc.Arbitrary<unknown>, weight: 30 },
    { arbitrary: odd, weight: 1 },
  );
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields);

const pair = (name: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  record({ name: mostly(name), value: mostly(value) });

const responseField = fc.oneof(
  pair(
    fc.constantFrom('cache-control', 'Vary', 'server', 'Content-Type', ':status', 'X-Powered-By'),
    fc.constantFrom('no-store', 'a\nb', 'text/html', 'application/json;charset=latin1', 'é, ü'),
  ),
  pair(fc.constantFrom('Location', 'x-sourcemap'), reference),
  pair(
    fc.constantFrom('link', 'LINK'),
    reference.map((url) => `<${url}>; rel=preload`),
  ),
  pair(
    fc.constant('reporting-endpoints'),
    reference.map((url) => `a="${url}"`),
  ),
  pair(
    fc.constantFrom('Set-Cookie', 'set-cookie'),
    fc.constantFrom(
      `sid=${SECRET}; Path=/; HttpOnly`,
      `sid=${SECRET}`,
      SECRET,
      `a=${SECRET}; Secure\nb=${SECRET}; Path=/b`,
      `a=${SECRET}; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=${SECRET}; Path=/`,
      `a=${SECRET}; path=/,b=${SECRET}`,
    ),
  ),
  pair(
    fc.constantFrom('X-Session', 'authorization', 'x-csrf-token', 'X-Api-Key'),
    fc.constant(SECRET),
  ),
  pair(fc.constant('Non-Authoritative-Reason'), fc.constant('HSTS')),
);

const requestField = fc.oneof(
  pair(
    fc.constantFrom('Accept', 'user-agent', 'Origin', ':path'),
    fc.constant('https://a.example'),
  ),
  pair(
    fc.constantFrom(
      'Cookie',
      'Authorization',
      'X-Api-Key',
      'Proxy-Authorization',
      'Referer',
      ':path',
    ),
    fc.constantFrom(SECRET, `sid=${SECRET}`, `Bearer ${SECRET}`),
  ),
);

const cookie = record({
  name: mostly(fc.constantFrom('sid', 'a=b', '')),
  value: fc.constant(SECRET),
  path: mostly(fc.constant('/')),
  expires: mostly(fc.constant('2027-01-01T00:00:00.000Z')),
  httpOnly: mostly(fc.boolean()),
});

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
