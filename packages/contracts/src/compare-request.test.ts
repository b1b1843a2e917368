import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CompareRequest } from './index.ts';

const urls = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/' };
const read = (options: object) => v.safeParse(CompareRequest, { ...urls, ...options });
/** Each complaint as a person reads it: the field, and what is wrong with it. */
const complaints = (options: object) =>
  (read(options).issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`);

describe('what may be asked for', () => {
  it.each([
    ['nothing', {}],
    ['the status and headers alone', { method: 'HEAD' }],
    [
      'negotiation',
      { headers: { accept: 'text/html', 'accept-language': 'de, en;q=0.5', 'user-agent': 'me/1' } },
    ],
    ['an origin', { headers: { origin: 'https://app.example:8443' } }],
    ['no origin', { headers: { origin: 'null' } }],
    ['an app’s origin', { headers: { origin: 'capacitor://localhost' } }],
    ['codings', { headers: { 'accept-encoding': 'gzip;q=0.5, BR, identity' } }],
    ['headers of a side', { leftHeaders: { 'x-flag': 'on' }, rightHeaders: { 'x-flag': '' } }],
    ['a tab', { headers: { 'x-flag': 'a\tb' } }],
    ['conditions', { headers: { 'if-none-match': '"a"', range: 'bytes=0-9' } }],
    ['a code of a place', { headers: { 'x-country-code': 'DE', 'language-code': 'de' } }],
    ['names that only look like secrets', { headers: { 'x-monkey': '1', 'x-design': 'new' } }],
    ['20 headers', { headers: numbered(20) }],
    ['five samples after a warm-up', { samples: 5, warmUp: true }],
    ['one sample', { samples: 1, warmUp: false }],
    [
      'a preflight',
      {
        preflight: {
          origin: 'https://app.example',
          method: 'PATCH',
          headers: ['authorization', 'x-api-key'],
        },
      },
    ],
    ['a preflight about a method', { preflight: { origin: 'null', method: 'purge' } }],
  ])('%s', (_title, options) => {
    expect(complaints(options)).toEqual([]);
    expect(read(options).output).toEqual({ ...urls, ...options });
  });

  it('names become lower-case, values lose the space around them', () => {
    const { output } = read({
      headers: { 'Accept-Language': '\t de ' },
      preflight: { origin: 'null', method: 'PUT', headers: ['X-A'] },
    });
    expect(output).toMatchObject({
      headers: { 'accept-language': 'de' },
      preflight: { headers: ['x-a'] },
    });
  });
});

describe('each side is asked or was recorded', () => {
  const har = { log: { entries: [{}] } };
  const url = 'https://a.example/';
  const complaintsAbout = (request: object) =>
    (v.safeParse(CompareRequest, request).issues ?? []).map(
      (issue) => `${v.getDotPath(issue)} ${issue.message}`,
    );

  it.each<[string, object]>([
    ['two recordings', { leftHar: { har }, rightHar: { har, entry: 2 } }],
    ['real visits', { leftEnvironment: { id: 'eu' }, rightEnvironment: { id: 'us', url } }],
    ['real visits and what is asked', { leftEnvironment: { id: 'eu' }, rightUrl: url, samples: 5 }],
    ['named', { leftHar: { har }, rightHar: { har }, leftLabel: 'a', rightLabel: 'b' }],
    [
      'a recording, and what is asked of the other side',
      {
        ...{ leftHar: { har }, rightUrl: url, rightHeaders: { 'x-flag': '' } },
        ...{ samples: 5, warmUp: true, headers: { 'x-flag': '' }, method: 'HEAD' },
      },
    ],
  ])('%s', (_, request) => {
    expect(complaintsAbout(request)).toEqual([]);
    expect(v.parse(CompareRequest, request)).toEqual(request);
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['leftUrl is missing', 'rightUrl is missing']],
    ['one side', { leftHar: { har } }, ['rightUrl is missing']],
    [
      'both of one side',
      { leftUrl: url, leftHar: { har }, rightUrl: url },
      ['leftHar must not stand beside leftUrl: a side is either asked or recorded'],
    ],
    [
      'three of one side',
      { leftUrl: url, leftHar: { har }, leftEnvironment: { id: 'eu' }, rightUrl: url },
      ['leftHar', 'leftEnvironment'].map(
        (field) => `${field} must not stand beside leftUrl: a side is either asked or recorded`,
      ),
    ],
    [
      'samples where nobody is asked',
      { leftEnvironment: { id: 'eu' }, rightHar: { har }, samples: 2 },
      ['samples cannot be asked where both sides are recorded. Leave it out'],
    ],
    [
      'an environment whose id is no text',
      { leftEnvironment: { id: 1 }, rightUrl: url },
      ['leftEnvironment.id must be a string'],
    ],
    [
      'an environment that cannot be one',
      { leftEnvironment: { id: 'a/b' }, rightUrl: url },
      ['leftEnvironment.id is not the id of an environment'],
    ],
    [
      'headers of a recording',
      { leftUrl: url, rightHar: { har }, rightHeaders: {} },
      ['rightHeaders cannot be asked of a recording. Leave it out'],
    ],
    [
      'what two recordings cannot be asked',
      {
        ...{ leftHar: { har }, rightHar: { har }, method: 'GET', headers: {}, samples: 1 },
        ...{ warmUp: false, preflight: { origin: 'null', method: 'PUT' } },
      },
      ['method', 'headers', 'preflight', 'samples', 'warmUp'].map(
        (field) => `${field} cannot be asked where both sides are recorded. Leave it out`,
      ),
    ],
    [
      'something else wrong, too',
      { leftUrl: 1 },
      ['leftUrl must be a string', 'rightUrl is missing'],
    ],
    ['no HAR', { leftHar: { har: {} }, rightUrl: url }, ['leftHar.har.log must be an object']],
  ])('refused: %s', (_, request, expected) => {
    expect(complaintsAbout(request)).toEqual(expected);
  });
});

it.each([
  ['token=hush', 'token=***'],
  [' Staging, https://u:hush@a.example/?key=hush ', 'Staging, https://a.example/?key=***'],
  ['ghp_hushhushhushhushhush0000', '***'],
  ['Team: me@shop', 'Team: me@shop'],
])('the label %s is %s', (leftLabel, label) => {
  const request = { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/', leftLabel };
  expect(v.parse(CompareRequest, request).leftLabel).toBe(label);
});

describe('credentials', () => {
  it.each([
    'Authorization',
    'proxy-authorization',
    'Cookie',
    'cookie2',
    'set-cookie',
    'X-Api-Key',
    'apikey',
    'api_key',
    'x-auth-token',
    'PRIVATE-TOKEN',
    'x-amz-security-token',
    'x-csrf-token',
    'x-session-id',
    'x-access-code',
    'x-goog-iap-jwt-assertion',
    'signature',
    'x-hub-signature-256',
    'x-client-secret',
    'x-vercel-protection-bypass',
    'bypass',
  ])('%s', (name) => {
    expect(complaints({ headers: { [name]: 'hush' } })).toEqual([
      `headers.${name} is a credential, and a probe carries none. Leave it out, and compare what anybody is shown`,
    ]);
  });
});

describe('who asks', () => {
  it.each([
    'X-Remote-User',
    'Remote-User',
    'REMOTE_USER',
    'X-MS-CLIENT-PRINCIPAL-NAME',
    'X-MS-CLIENT-PRINCIPAL',
    'X-Goog-Authenticated-User-Email',
    'X-Authenticated-User',
    'X-WebAuth-User',
    'X-Client-Cert',
    'Client-Cert-Chain',
    'X-SSL-Client-S-DN',
    'X-ARR-ClientCert',
    'X-User-Id',
    'X-Amzn-Oidc-Identity',
  ])('%s', (name) => {
    expect(complaints({ headers: { [name]: 'hush' } })).toEqual([
      `headers.${name} says who somebody is, and a probe is nobody. Leave it out, and compare what anybody is shown`,
    ]);
  });

  it.each(['DPoP', 'X-DPoP'])('%s is a credential', (name) => {
    expect(complaints({ headers: { [name]: 'hush' } })).toEqual([
      expect.stringContaining(`headers.${name} is a credential`),
    ]);
  });
});

describe('a value that is a credential, whatever its field is called', () => {
  it.each([
    'Basic dXNlcjpodXNo',
    'Bearer hushhush',
    'bearer hush',
    'Digest username="hush", response="hush"',
    'Negotiate YIIhush',
    'x, Bearer hushhush2026',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'ghp_hushhushhushhushhush0000',
    'v=ghp_hushhushhushhushhush0000; a',
  ])('%s', (value) => {
    expect(complaints({ headers: { 'X-Flag': value } })).toEqual([
      'headers.x-flag holds a credential, and a probe carries none. Leave it out, and compare what anybody is shown',
    ]);
  });

  it.each([
    'Basic',
    'basic training',
    'token bucket',
    'a bearer of news',
    'de, en;q=0.5',
    'Mozilla/5.0 (X11)',
  ])('%s is none', (value) => expect(complaints({ headers: { 'X-Flag': value } })).toEqual([]));
});

describe('headers that only look alike', () => {
  it.each(
    names(
      'Accept-Language X-Country-Code X-Flag X-Client-Version X-Forum X-User-Agent X-Hosting Client-Hint Viaduct',
    ),
  )('%s', (name) => expect(complaints({ headers: { [name]: 'x' } })).toEqual([]));
});

describe('headers that are not a client’s to set', () => {
  it.each([
    ...names('Host Content-Length Connection Keep-Alive TE Trailer Transfer-Encoding Upgrade'),
    ...names('HTTP2-Settings Expect Proxy-Connection'),
  ])('%s belongs to the connection', (name) => {
    expect(complaints({ leftHeaders: { [name]: 'x' } })).toEqual([
      `leftHeaders.${name} belongs to the connection, which the probe looks after. Leave it out`,
    ]);
  });

  it.each(names('Sec-Fetch-Mode sec-ch-ua sec-websocket-protocol sec-gpc'))(
    '%s is a browser’s',
    (name) => {
      expect(complaints({ headers: { [name]: 'x' } })).toEqual([
        expect.stringContaining(`headers.${name} is set by browsers alone`),
      ]);
    },
  );

  it.each([
    ...names('Forwarded Via X-Forwarded-For X-Forwarded-Host X-Real-IP True-Client-IP Client-IP'),
    ...names('X-Client-IP X-Cluster-Client-IP X-Original-URL X-Rewrite-URL X-Host CDN-Loop'),
    ...names(
      'CF-Connecting-IP CF-Worker X-Forwarded Fastly-Client-IP X-Originating-IP X-Azure-ClientIP',
    ),
    ...names(
      'WL-Proxy-Client-IP X-Override-URL X-Http-Host-Override X-Remote-IP X-Remote-Addr X-ProxyUser-IP',
    ),
    ...names(
      'X-Envoy-External-Address X-Envoy-Original-Path X-AppEngine-User-IP X-Appengine-City Fly-Client-IP',
    ),
    ...names(
      'X_FORWARDED_FOR X-Middleware-Subrequest X-Vercel-Forwarded-For X-Forward-For X-Http-Destinationurl',
    ),
  ])('%s is a proxy’s', (name) => {
    expect(complaints({ rightHeaders: { [name]: 'x' } })).toEqual([
      expect.stringContaining(`rightHeaders.${name} is for a proxy to set`),
    ]);
  });

  it.each(names('X-HTTP-Method-Override X-HTTP-Method X-Method-Override'))(
    '%s makes it another request',
    (name) => {
      expect(complaints({ headers: { [name]: 'DELETE' } })).toEqual([
        expect.stringContaining(`headers.${name} makes it another request`),
      ]);
    },
  );
});

describe('refused, with what is wrong', () => {
  const preflight = { origin: 'https://app.example', method: 'PUT' };
  it.each<[object, string]>([
    [{ method: 'POST' }, 'method must be GET or HEAD: a probe changes nothing'],
    [{ method: 'get' }, 'method must be GET or HEAD: a probe changes nothing'],
    [{ headers: 'accept: */*' }, 'headers must be an object of names and values'],
    [{ headers: { accept: 1 } }, 'headers.accept must be a string'],
    [{ headers: { accept: ['a', 'b'] } }, 'headers.accept must be a string'],
    [{ headers: { '': 'x' } }, 'headers. is not the name of a header'],
    [{ headers: { 'x a': 'x' } }, 'headers.x a is not the name of a header'],
    [{ headers: { 'x:a': 'x' } }, 'headers.x:a is not the name of a header'],
    [{ headers: { 'x-ä': 'x' } }, 'headers.x-ä is not the name of a header'],
    [
      { headers: { ['x'.repeat(65)]: 'x' } },
      `headers.${'x'.repeat(65)} must have a name of at most 64 characters`,
    ],
    [
      { headers: { 'x-a': 'a\r\nx-b: c' } },
      'headers.x-a may hold visible ASCII characters, spaces and tabs only',
    ],
    [
      { headers: { 'x-a': 'a\0' } },
      'headers.x-a may hold visible ASCII characters, spaces and tabs only',
    ],
    [
      { headers: { 'x-a': 'ä' } },
      'headers.x-a may hold visible ASCII characters, spaces and tabs only',
    ],
    [{ headers: { 'x-a': 'a'.repeat(513) } }, 'headers.x-a must have at most 512 characters'],
    [
      { headers: { Accept: 'a', accept: 'b' } },
      'headers must not name one header twice, in different case',
    ],
    [{ headers: numbered(21) }, 'headers must hold at most 20 headers'],
    [
      { headers: { 'Accept-Encoding': 'gzip, zstd' } },
      'headers.accept-encoding may name gzip, br and identity only: no other coding is decoded everywhere',
    ],
    ...[
      'https://app.example/',
      'app.example',
      'https://APP.example',
      'https://a@b.example',
      'https://app.example#access_token=hush',
      'https://app.example&token=hush',
      'https://app.example;token=hush',
      'https://app.example?token=hush',
      'https://app.example:99999',
      'https://app.example:',
      'https://[::1',
      '',
    ].map((origin): [object, string] => [
      { leftHeaders: { Origin: origin } },
      'leftHeaders.origin must be an origin such as https://app.example: lower-case, with nothing after the host and port',
    ]),
    [
      { preflight: { ...preflight, origin: 'https://app.example/a' } },
      'preflight.origin must be an origin such as https://app.example: lower-case, with nothing after the host and port',
    ],
    [{ preflight: { ...preflight, method: '' } }, 'preflight.method is not the name of a method'],
    [
      { preflight: { ...preflight, method: 'A B' } },
      'preflight.method is not the name of a method',
    ],
    [
      { preflight: { ...preflight, method: 'TRACE' } },
      'preflight.method is a method that no script may use',
    ],
    [
      { preflight: { ...preflight, method: 'connect' } },
      'preflight.method is a method that no script may use',
    ],
    [{ preflight: { ...preflight, headers: 'x-a' } }, 'preflight.headers must be a list of names'],
    [
      { preflight: { ...preflight, headers: ['x-a', 'x b'] } },
      'preflight.headers.1 is not the name of a header',
    ],
    [
      { preflight: { ...preflight, headers: Object.keys(numbered(21)) } },
      'preflight.headers must hold at most 20 names',
    ],
    ...[0, 6, 1.5, '3', null].map((samples): [object, string] => [
      { samples },
      'samples must be a whole number from 1 to 5',
    ]),
    [{ warmUp: 'yes' }, 'warmUp must be true or false'],
  ])('%j', (options, complaint) => {
    expect(complaints(options)).toEqual([complaint]);
  });

  it('several at once, each beside its field', () => {
    expect(complaints({ method: 'PUT', headers: { host: 'x', cookie: 'x' }, samples: 9 })).toEqual([
      expect.stringMatching(/^method /),
      expect.stringMatching(/^headers.host /),
      expect.stringMatching(/^headers.cookie /),
      expect.stringMatching(/^samples /),
    ]);
  });

  it('once where both the name and the value are refused', () => {
    expect(
      complaints({ headers: { Authorization: 'Bearer hushhush', 'x-a': 'Bearer hush' } }),
    ).toEqual([
      expect.stringMatching(/^headers.Authorization is a credential/),
      expect.stringMatching(/^headers.x-a holds a credential/),
    ]);
  });

  it('no value is repeated in what is said', () => {
    const said = complaints({
      headers: { authorization: 'hush', 'x-a': 'hush\n', origin: 'hush' },
    });
    expect(said).toHaveLength(3);
    expect(said.join()).not.toContain('hush');
  });
});

const names = (list: string) => list.split(' ');
const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, 'x']));
