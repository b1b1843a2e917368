import { createSecureContext } from 'node:tls';
import { both, type Cause } from '../cause.ts';
import { identities, type Identity } from '../certificates.ts';
import type { Expected } from '../expected.ts';
import { startHttps, startTcp, startTls } from '../local-server.ts';
import { onceAsked } from '../wire.ts';

const serve =
  (identity: Identity, options: object = {}) =>
  () =>
    startHttps({ ...identity, ...options }, (_request, response) => response.end('here'));

const MUTUAL = { requestCert: true, rejectUnauthorized: true };

const brokenOff: Expected = {
  code: 'protocol_error',
  could_be: ['connection_reset', 'protocol_error'],
};

export const tlsCauses: readonly Cause[] = [
  {
    cause: 'none: the certificate is fine',
    start: serve(identities.fine),
    ...both({ status: 200 }),
  },
  {
    cause: 'the certificate has expired',
    start: serve(identities.expired),
    ...both({ code: 'tls_expired' }),
  },
  {
    cause: 'the certificate is not valid yet',
    start: serve(identities.notYetValid),
    ...both({ code: 'tls_expired' }),
  },
  {
    cause: 'the certificate is for another host',
    start: serve(identities.ofAnotherHost),
    ...both({ code: 'tls_wrong_host' }),
  },
  {
    cause: 'the certificate is self-signed',
    start: serve(identities.selfSigned),
    ...both({ code: 'tls_untrusted' }),
  },
  {
    cause: 'the authority is not known',
    start: serve(identities.ofAStranger),
    node: { code: 'tls_untrusted' },
    workerd: { code: 'tls_error', could_be: ['tls_untrusted', 'tls_error'] },
  },
  {
    cause: 'the certificate has expired, of a server that speaks TLS 1.3 alone',
    start: serve(identities.expired, { minVersion: 'TLSv1.3' }),
    node: { code: 'tls_expired' },
    workerd: {
      code: 'tls_error',
      could_be: ['tls_expired', 'tls_wrong_host', 'tls_untrusted', 'tls_error'],
    },
  },
  {
    cause: 'the certificate of this name has expired, others are fine',
    start: serve(identities.fine, {
      SNICallback: (name: string, take: (error: null, context: object) => void) =>
        take(null, createSecureContext(identities[name === 'localhost' ? 'expired' : 'fine'])),
    }),
    target: (server) => ({ url: server!.url.replace('127.0.0.1', 'localhost') }),
    ...both({ code: 'tls_expired' }),
  },
  {
    cause: 'the server asks for a certificate of the client, in TLS 1.2',
    start: serve(identities.fine, { ...MUTUAL, maxVersion: 'TLSv1.2' }),
    node: { code: 'tls_error' },
    workerd: { code: 'tls_error', could_be: ['tls_untrusted', 'tls_error'] },
  },
  {
    cause: 'the server asks for a certificate of the client, in TLS 1.3',
    start: serve(identities.fine, { ...MUTUAL, minVersion: 'TLSv1.3' }),
    node: { code: 'tls_error' },
    workerd: {
      code: 'tls_error',
      could_be: ['tls_expired', 'tls_wrong_host', 'tls_untrusted', 'tls_error'],
    },
  },
  {
    cause: 'the port speaks something else than TLS',
    start: () =>
      startTcp(
        onceAsked((socket) => socket.end('220 mail.example\r\n')),
        'https',
      ),
    ...both({ code: 'tls_error' }),
  },
  {
    cause: 'the server ends the handshake',
    start: () =>
      startTcp(
        onceAsked((socket) => socket.end()),
        'https',
      ),
    ...both({ code: 'tls_error' }),
  },
  {
    cause: 'the handshake is reset',
    start: () =>
      startTcp(
        onceAsked((socket) => socket.resetAndDestroy()),
        'https',
      ),
    ...both({ code: 'connection_reset' }),
  },
  {
    cause: 'the handshake is not answered',
    start: () => startTcp(() => undefined, 'https'),
    ...both({ code: 'header_timeout' }),
    isSlow: true,
  },
  {
    cause: 'the connection is reset after the handshake',
    start: () =>
      startTls(identities.fine, (socket, bare) =>
        socket.once('data', () => bare.resetAndDestroy()),
      ),
    node: { code: 'connection_reset' },
    workerd: brokenOff,
  },
  {
    cause: 'the connection is ended after the handshake',
    start: () => startTls(identities.fine, (socket) => socket.once('data', () => socket.end())),
    ...both({ code: 'protocol_error' }),
  },
];
