import type { ProbeErrorCode } from '@env-drift/contracts';
import type { RecordedEntry } from './read-har.ts';

/** Error names of Chromium (`net::ERR_...`), and of Firefox and its TLS library. */
const BROWSER_NAMES: [pattern: RegExp, code: ProbeErrorCode][] = [
  [/^(?:ERR_DNS_|ERR_NAME_RESOLUTION_FAILED$)/, 'dns_unavailable'],
  [/^(?:ERR_NAME_|ERR_ICANN_NAME_COLLISION$|NS_ERROR_UNKNOWN_HOST$)/, 'dns_error'],
  [/^ERR_CONNECTION_TIMED_OUT$/, 'connect_timeout'],
  [/^(?:ERR_TIMED_OUT$|NS_ERROR_NET_TIMEOUT)/, 'timeout'],
  [/^(?:ERR|NS_ERROR)_CONNECTION_REFUSED$/, 'connection_refused'],
  [/^ERR_ADDRESS_UNREACHABLE$/, 'host_unreachable'],
  [/^(?:ERR_CONNECTION|NS_ERROR_NET)_RESET$/, 'connection_reset'],
  [/^(?:ERR_CONNECTION_FAILED|ERR_ADDRESS_INVALID)$/, 'connect_error'],
  [
    /^(?:ERR_CERT_DATE_INVALID$|SEC_ERROR_EXPIRED_(?:ISSUER_)?CERTIFICATE$|MOZILLA_PKIX_ERROR_NOT_YET_VALID_)/,
    'tls_expired',
  ],
  [/^(?:ERR_CERT_COMMON_NAME_INVALID|SSL_ERROR_BAD_CERT_DOMAIN)$/, 'tls_wrong_host'],
  [
    /^(?:ERR_CERT_(?:AUTHORITY_INVALID|REVOKED)|SEC_ERROR_(?:UNKNOWN_ISSUER|UNTRUSTED_ISSUER|UNTRUSTED_CERT|REVOKED_CERTIFICATE)|MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT)$/,
    'tls_untrusted',
  ],
  [
    /^(?:ERR_(?:CERT|SSL|ECH|NO_SSL|BAD_SSL)_|ERR_CERTIFICATE_|ERR_TLS|SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX_ERROR_)/,
    'tls_error',
  ],
  [/^ERR_TOO_MANY_REDIRECTS$/, 'too_many_redirects'],
  [/^NS_ERROR_REDIRECT_LOOP$/, 'redirect_loop'],
  [
    /^(?:ERR_(?:INVALID_URL|INVALID_REDIRECT|UNSAFE_REDIRECT)|NS_ERROR_MALFORMED_URI)$/,
    'invalid_url',
  ],
  [/^ERR_RESPONSE_HEADERS_TOO_BIG$/, 'headers_too_large'],
  [
    /^(?:ERR_CONNECTION_(?:CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|NS_ERROR_NET_(?:INTERRUPT|PARTIAL_TRANSFER|EMPTY_RESPONSE))$/,
    'protocol_error',
  ],
  [
    /^(?:ERR_(?:HTTP2|QUIC|SPDY)_|ERR_INVALID_(?:HTTP_RESPONSE|RESPONSE|CHUNKED_ENCODING)$|ERR_INCOMPLETE_|ERR_RESPONSE_HEADERS_|ERR_CONTENT_(?:LENGTH|DECODING)_|NS_ERROR_CORRUPTED_CONTENT$|NS_ERROR_INVALID_CONTENT_ENCODING$)/,
    'protocol_error',
  ],
];

/** What WebPageTest has as a status: the numbers of WinINet. */
const WEBPAGETEST_STATUSES = new Map<number, ProbeErrorCode>([
  [12002, 'timeout'],
  [12007, 'dns_error'],
  [12029, 'connect_error'],
  [12030, 'protocol_error'],
  [12031, 'connection_reset'],
  [12037, 'tls_expired'],
  [12038, 'tls_wrong_host'],
  [12045, 'tls_untrusted'],
]);

const BROWSER_NAME =
  /^(?:net::)?((?:ERR|NS_ERROR|NS_BINDING|SEC_ERROR|SSL_ERROR|MOZILLA_PKIX_ERROR)_[A-Z0-9_]{1,60})\b/;

/** Why there is no answer, or none that can be relied on. */
export interface BrowserError {
  code: ProbeErrorCode;
  /** The browser's own name of it, where that is one of a browser's names. */
  name?: string;
}

/** Whether there is a status, so that the fields are those of an answer. */
export const isAnswered = ({ response }: Pick<RecordedEntry, 'response'>): boolean =>
  response.status >= 100 && response.status <= 999;

/**
 * The true name of what made a recorded request fail, undefined where it did not. A name that stands for
 * a decision of the browser (a blocker, a download, somebody who pressed Stop) takes nothing from an
 * answer that had come; without one it is `unknown_error`, with the browser's word for it.
 */
export function nameBrowserError(entry: RecordedEntry): BrowserError | undefined {
  const { status, _error, _failureText, _errorCode } = entry.response;
  const name = [_error, _failureText, _errorCode]
    .map((text) => BROWSER_NAME.exec(text)?.[1])
    .find((each) => each !== undefined);
  const code =
    BROWSER_NAMES.find(([pattern]) => name !== undefined && pattern.test(name))?.[1] ??
    WEBPAGETEST_STATUSES.get(status);
  if (code) return { code, ...(name !== undefined && { name }) };
  if (isAnswered(entry)) return undefined;
  return { code: 'unknown_error', ...(name !== undefined && { name }) };
}
