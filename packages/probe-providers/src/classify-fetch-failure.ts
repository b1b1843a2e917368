import type { ProbeErrorCode } from '@env-drift/contracts';
import { SILENT, type FailureCause, type Phase } from './failure-cause.ts';

/**
 * Codes of Node's network, TLS, HTTP and zlib layers, as undici puts them under `error.cause`; the
 * error's name where it sets no code.
 */
const NODE_LABELS: [pattern: RegExp, code: ProbeErrorCode][] = [
  [/^(?:ENOTFOUND|ENODATA|EAI_NODATA|EAI_NONAME)$/, 'dns_error'],
  [/^(?:EAI_[A-Z]+|ESERVFAIL|EREFUSED|ETIMEOUT)$/, 'dns_unavailable'],
  [/^ECONNREFUSED$/, 'connection_refused'],
  [/^(?:EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN)$/, 'host_unreachable'],
  [/^EADDRNOTAVAIL$/, 'connect_error'],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE)$/, 'connection_reset'],
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'connect_timeout'],
  [/^UND_ERR_HEADERS_TIMEOUT$/, 'header_timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'body_timeout'],
  [/^(?:TimeoutError|ETIMEDOUT|ESOCKETTIMEDOUT)$/, 'timeout'],
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/, 'tls_expired'],
  [/^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'tls_wrong_host'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|INVALID_CA)$/, 'tls_untrusted'],
  [
    /^(?:UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|CERT_(?:UNTRUSTED|REJECTED|REVOKED))/,
    'tls_untrusted',
  ],
  [/^(?:EPROTO$|ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_)/, 'tls_error'],
  [/^(?:INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, 'tls_error'],
  [/^(?:UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'headers_too_large'],
  [
    /^(?:HTTPParserError$|HPE_|ERR_HTTP2_|UND_ERR_SOCKET$|UND_ERR_RES_|Z_[A-Z]+_ERROR$)/,
    'protocol_error',
  ],
  [/^(?:ERR_(?:BROTLI|_ERROR|TRAILING_JUNK)_|ERR_ZSTD_|ZSTD_error_)/, 'protocol_error'],
];

/** Node's words for a handshake that the other side ended; its code is a plain ECONNRESET. */
const BROKEN_HANDSHAKE = /before secure TLS connection was established/;
/** Of its `fetch`, and of its `DecompressionStream`. */
const WORKERD_UNDECODABLE =
  /^(?:(?:Gzip |Brotli )?(?:decompression failed|compressed stream ended prematurely)\.?|Called close\(\) on a decompression stream with incomplete data|Trailing bytes after end of compressed data)$/i;

/**
 * The true name of what made `fetch`, or the body it gave, fail. What is not known is
 * `unknown_error`: a wrong name would send somebody looking in the wrong place.
 */
export function classifyFetchFailure(error: unknown, phase: Phase): FailureCause {
  if (WORKERD_UNDECODABLE.test(messageOf(error))) return { code: 'protocol_error' };
  return ofEachAddress(error) ?? firstKnown(error, phase);
}

/** Each address that was tried may have failed in its own way, and none of them is the whole truth. */
function ofEachAddress(error: unknown): FailureCause | undefined {
  const parts = partsOf(error);
  // Of an attempt to connect, silence is the connection's.
  const codes = parts.map((part) => {
    const { code } = firstKnown(part, 'headers');
    return code === 'timeout' ? 'connect_timeout' : code;
  });
  const [first, ...others] = [...new Set(codes)].sort();
  if (!first || codes.includes('unknown_error')) return undefined;
  return others.length === 0
    ? { code: first }
    : { code: 'connect_error', could_be: [first, ...others] };
}

function partsOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { cause, errors } = error as Record<string, unknown>;
  return Array.isArray(errors) ? errors : partsOf(cause, depth + 1);
}

function firstKnown(error: unknown, phase: Phase): FailureCause {
  for (const { labels, text } of causesOf(error)) {
    if (BROKEN_HANDSHAKE.test(text)) return { code: 'tls_error' };
    const known = NODE_LABELS.find(([pattern]) => labels.some((label) => pattern.test(label)));
    if (known?.[1] === 'timeout') return phase === 'body' ? { code: 'body_timeout' } : SILENT;
    if (known) return { code: known[1] };
  }
  return { code: 'unknown_error' };
}

/** What workerd says, whatever happened. `lost`: a connection; `internal`: the name or the handshake. */
export type Riddle = 'lost' | 'internal';

export function readRiddle(error: unknown): Riddle | undefined {
  const message = messageOf(error);
  if (/^Network connection lost\.?$/.test(message)) return 'lost';
  return /^internal error(?:; reference = \w+)?$/.test(message) ? 'internal' : undefined;
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
