/** What an origin answers for one path, as data. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
  /** Sent as gzip. */
  isCompressed?: boolean;
  /** How long the origin thinks before it answers. */
  delayMs?: number;
}

/** The origin's own address: pages link to themselves absolutely, as real sites do. */
export interface Address {
  /** `http://127.0.0.1:4001` */
  url: string;
  /** `127.0.0.1:4001` */
  host: string;
}

/** Every path of an origin with its answer. */
export type Pages = Readonly<Record<string, Answer>>;

type Headers = Record<string, string>;

export const html = (title: string, body: string, headers: Headers = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  body: `<!doctype html>\n<html lang="en">\n<title>${title}</title>\n${body}\n</html>\n`,
});

/** Anything else that has a media type of its own. */
export const file = (mediaType: string, body: string, headers: Headers = {}): Answer => ({
  status: 200,
  headers: { 'content-type': mediaType, 'cache-control': 'no-cache', ...headers },
  body,
});

export const json = (value: unknown, headers: Headers = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-cache', ...headers },
  body: `${JSON.stringify(value)}\n`,
});

export const redirect = (status: 301 | 302 | 307 | 308, location: string): Answer => ({
  status,
  headers: { location, 'cache-control': 'no-cache' },
  body: '',
});

/** The answer with another status. */
export const withStatus = (status: number, answer: Answer): Answer => ({ ...answer, status });

/** The answer with headers added or, where the value is null, taken away. */
export function withHeaders(answer: Answer, changes: Record<string, string | null>): Answer {
  const kept = Object.entries({ ...answer.headers, ...changes });
  return {
    ...answer,
    headers: Object.fromEntries(
      kept.filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  };
}
