import type { ProbeErrorCode } from '@env-drift/contracts';

/** What was going on when a request failed. */
export interface FailureScene {
  protocol: string;
  /** Waiting for the status and the headers, or reading the body. */
  phase: 'headers' | 'body';
  /** Whether a bare TCP connection to the same place opens; undefined when that is not known. */
  canConnect?: boolean | undefined;
}

/**
 * Codes of Node's network, TLS, HTTP and zlib layers, as undici puts them under `error.cause`; the
 * error's name where it sets no code.
 */
const NODE_LABELS: [pattern: RegExp, code: ProbeErrorCode][] = [
  [/^(?:ENOTFOUND|EAI_[A-Z]+|ENODATA|ESERVFAIL)$/, 'dns_error'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'connect_error'],
  [
    /^(?:TimeoutError|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    'timeout',
  ],
  [/^(?:EPROTO$|ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_)/, 'tls_error'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, 'tls_error'],
  [/^(?:HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, 'tls_error'],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'protocol_error'],
  [
    /^(?:HTTPParserError$|HPE_|ERR_HTTP2_|UND_ERR_HEADERS_OVERFLOW$|UND_ERR_RES_|Z_[A-Z]+_ERROR$)/,
    'protocol_error',
  ],
  [/^(?:ERR_(?:BROTLI|_ERROR)_|ERR_ZSTD_|ZSTD_error_)/, 'protocol_error'],
];

/** What workerd says instead: often the same words for several causes. */
const WORKERD_LOST = /^Network connection lost\.?$/;
const WORKERD_INTERNAL = /^internal error(?:; reference = \w+)?$/;
const WORKERD_UNDECODABLE =
  /^(?:Gzip|Brotli) (?:decompression failed|compressed stream ended prematurely)\.?$/;
/** Node's words for a handshake that the other side broke off; its code is a plain ECONNRESET. */
const BROKEN_HANDSHAKE = /before secure TLS connection was established/;

/**
 * True where the failure reads the same for several causes and a look at the bare connection tells
 * them apart.
 */
export const isAmbiguous = (error: unknown, { phase }: FailureScene): boolean =>
  phase === 'headers' &&
  (WORKERD_LOST.test(messageOf(error)) || WORKERD_INTERNAL.test(messageOf(error)));

/**
 * The true name of what made `fetch`, or the body it gave, fail. What cannot be told apart is
 * `unknown_error`: a wrong name would send somebody looking in the wrong place.
 */
export function classifyFetchFailure(error: unknown, scene: FailureScene): ProbeErrorCode {
  const message = messageOf(error);
  if (WORKERD_LOST.test(message)) return classifyLostConnection(scene);
  if (WORKERD_INTERNAL.test(message)) return classifyInternalError(scene);
  if (WORKERD_UNDECODABLE.test(message)) return 'protocol_error';
  for (const { labels, text } of causesOf(error)) {
    if (BROKEN_HANDSHAKE.test(text)) return 'tls_error';
    const known = NODE_LABELS.find(([pattern]) => labels.some((label) => pattern.test(label)));
    if (known) return known[1];
  }
  return 'unknown_error';
}

/** Refused, reset, or an answer that is not HTTP. */
function classifyLostConnection({ phase, canConnect }: FailureScene): ProbeErrorCode {
  if (phase === 'body' || canConnect === true) return 'protocol_error';
  return canConnect === false ? 'connect_error' : 'unknown_error';
}

/** A name that does not resolve, or a TLS handshake that failed. */
function classifyInternalError({ protocol, phase, canConnect }: FailureScene): ProbeErrorCode {
  const isSecure = protocol === 'https:';
  if (phase === 'body') return 'unknown_error';
  if (canConnect === true) return isSecure ? 'tls_error' : 'unknown_error';
  return isSecure && canConnect === undefined ? 'unknown_error' : 'dns_error';
}

/** The error, what caused it, and of an aggregate (one error for each address tried) the parts. */
function causesOf(error: unknown, depth = 0): { labels: string[]; text: string }[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, name, cause, errors } = error as Record<string, unknown>;
  return [
    { labels: [code, name].filter((label) => typeof label === 'string'), text: messageOf(error) },
    ...causesOf(cause, depth + 1),
    ...(Array.isArray(errors) ? errors.flatMap((part) => causesOf(part, depth + 1)) : []),
  ];
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : '';
}
