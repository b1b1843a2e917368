import { createHash } from 'node:crypto';
import type {
  BodyFingerprint,
  ObservedCookie,
  ObservedPreflight,
  ProbeErrorCode,
} from '@env-drift/contracts';
import { jsonShape } from '@env-drift/probe-providers';

/** One answer, as far as an example describes it. */
export interface Sketch {
  url: string;
  status: number;
  headers: Record<string, string>;
  request: Record<string, string>;
  cookies: ObservedCookie[];
  redirects: { status: number; url: string }[];
  body: BodyFingerprint | null;
  preflight: ObservedPreflight | null;
  /** Milliseconds of each request. */
  samples: number[];
  error: ProbeErrorCode | null;
}

/** What each kind of line says, by its first word. Every other line is a response field. */
const readers: Record<string, (said: string, sketch: Sketch) => Partial<Sketch>> = {
  url: (said) => ({ url: said }),
  status: (said) => ({ status: Number(said) }),
  error: (said) => ({ error: said as ProbeErrorCode }),
  redirect: (said, { redirects, url }) => {
    const [status, target = ''] = said.split(' ');
    const from = redirects.at(-1)?.url ?? url;
    return {
      redirects: [...redirects, { status: Number(status), url: new URL(target, from).href }],
    };
  },
  request: (said, { request }) => ({ request: withField(request, said) }),
  cookie: (said, { cookies }) => ({ cookies: [...cookies, readCookie(said)] }),
  preflight: (said, { preflight }) => ({ preflight: readPreflight(said, preflight) }),
  took: (said) => ({ samples: said.replace(/ ms$/, '').split(', ').map(Number) }),
  json: (said) => ({
    body: {
      ...fingerprint(said),
      media_type: 'application/json',
      shape: jsonShape(JSON.parse(said)),
    },
  }),
  body: (said) => ({ body: { ...fingerprint(said), ...readMeasures(said) } }),
};

/**
 * A sketch that says one thing more.
 *
 * @param fact `status 404`, `redirect 301 /new`, `cookie sid; Secure`, `vary: Origin`, ...
 */
export function withFact(sketch: Sketch, fact: string): Sketch {
  const word = fact.split(' ', 1)[0]!;
  const read = readers[word];
  if (read) return { ...sketch, ...read(fact.slice(word.length + 1), sketch) };
  return { ...sketch, headers: withField(sketch.headers, fact) };
}

/** Several lines of one field are one value, as everywhere in HTTP. @see RFC 9110 section 5.3 */
function withField(fields: Record<string, string>, line: string): Record<string, string> {
  const [, name, value] = /^([a-z0-9-]+): (.*)$/i.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`"${line}" is no fact of a side.`);
  const key = name.toLowerCase();
  const joined = key in fields ? `${fields[key]}, ${value}` : value;
  return { ...fields, [key]: joined };
}

/** `204 access-control-allow-methods: PUT`: the answer to whether https://app.example may send PUT. */
function readPreflight(said: string, before: ObservedPreflight | null): ObservedPreflight {
  const [, status, field] = /^(\d{3})(?: (.+))?$/.exec(said) ?? [];
  if (status === undefined) throw new Error(`"${said}" is no answer to a preflight.`);
  const headers = before?.response?.headers ?? {};
  return {
    request: { origin: 'https://app.example', method: 'PUT', headers: [] },
    duration_ms: 1,
    response: { status: Number(status), headers: field ? withField(headers, field) : headers },
  };
}

/** `sid; Secure; Max-Age=60` */
function readCookie(line: string): ObservedCookie {
  const [name = '', ...attributes] = line.split(/;\s*/);
  const entries = attributes.map((attribute) => {
    const [key = '', value = ''] = attribute.split('=');
    return [key.toLowerCase(), value] as const;
  });
  return { name, attributes: Object.fromEntries(entries) };
}

/** Bodies that are described alike are the same. */
const fingerprint = (said: string): BodyFingerprint => ({
  bytes: said.length,
  truncated: false,
  sha256: createHash('sha256').update(said).digest('hex'),
  media_type: null,
});

/** `bytes=10 truncated=true media_type=text/html` */
const readMeasures = (said: string): Partial<BodyFingerprint> =>
  Object.fromEntries(
    said.split(' ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (name === 'bytes') return [name, Number(value)];
      return [name, name === 'truncated' ? value === 'true' : value];
    }),
  );
