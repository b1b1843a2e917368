import type { EnvDiff, Finding, Json } from '@env-drift/contracts';

/** What people call a status, RFC 9110 section 15 and RFC 6585; servers know some by an older name. */
const PHRASES: Readonly<Record<number, string>> = {
  100: 'Continue',
  101: 'Switching Protocols',
  103: 'Early Hints',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  203: 'Non-Authoritative Information',
  204: 'No Content',
  205: 'Reset Content',
  206: 'Partial Content',
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found, Moved Temporarily',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized, Authorization Required',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large, Payload Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  417: 'Expectation Failed',
  421: 'Misdirected Request',
  422: 'Unprocessable Content, Unprocessable Entity',
  425: 'Too Early',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable, Service Temporarily Unavailable',
  504: 'Gateway Timeout, Gateway Time-out',
  505: 'HTTP Version Not Supported',
  511: 'Network Authentication Required',
};

/**
 * The phrases of the statuses that a finding shows, in its values or in what it rests on.
 *
 * @example
 * phrasesOf(statusDiffers, diff) // ['OK', 'Internal Server Error']
 */
export function phrasesOf({ evidence, left_value, right_value }: Finding, diff: EnvDiff): string[] {
  const keys = evidence.flatMap(({ keys }) => keys);
  const statuses = new Set<number>();
  const own = keys.some((key) => isStatus(key) || key === 'hops') ? 'status' : '';
  for (const value of [left_value, right_value]) collect(value, own, statuses);
  for (const { section, keys } of evidence) {
    for (const key of keys) {
      const fact = diff[section][key];
      for (const value of [fact?.left, fact?.right]) collect(value ?? null, key, statuses);
    }
  }
  return [...statuses].flatMap((status) => PHRASES[status] ?? []);
}

/** `status` of an answer, of a hop, of a preflight. */
const isStatus = (name: string) => /(?:^|[._])status(?:es)?$/.test(name);

function collect(value: Json, name: string, into: Set<number>): void {
  if (typeof value === 'number') {
    if (isStatus(name)) into.add(value);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, name, into);
  } else if (value !== null && typeof value === 'object') {
    for (const [member, each] of Object.entries(value)) collect(each, member, into);
  }
}
