import type { Socket } from 'node:net';

/** What was asked, as far as a configuration looks at it. */
export interface Asked {
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  method: string;
  /** How often this server has been asked before. */
  before: number;
}

/** One answer, as a configuration file would write it down. */
export interface Answer {
  status?: number;
  /** `null` takes a field out; a list is sent line by line. */
  headers?: Readonly<Record<string, string | readonly string[] | null>>;
  body?: string | Buffer;
  /** Milliseconds until it begins. */
  afterMs?: number;
  /** Compressed for clients that take it. */
  gzip?: boolean;
}

/** Something that listens under a name. */
export type Origin =
  | { answer: (asked: Asked) => Answer; certificate?: Certificate }
  /** Speaks whatever it likes, without TLS. */
  | { speak: (socket: Socket) => void }
  /** Its name leads to a machine where nothing listens. */
  | 'nothing listens'
  /** Its name leads nowhere. */
  | 'no such name';

export type Certificate = 'fine' | 'expired' | 'self-signed' | 'of another host';

/** Answers the same whatever is asked. */
export const always = (answer: Answer): Origin => ({ answer: () => answer });

/** By path without its query; what is not listed is not found. */
export const paths = (routes: Readonly<Record<string, Answer>>): Origin => ({
  answer: ({ path }) => routes[path.split('?')[0]!] ?? NOT_FOUND,
});

const NOT_FOUND: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not Found\n',
};

export const redirect = (status: number, location: string, more: Answer = {}): Answer => ({
  ...more,
  status,
  headers: { location, ...more.headers },
});

export const withCertificate = (certificate: Certificate, answer: Answer): Origin => ({
  answer: () => answer,
  certificate,
});
