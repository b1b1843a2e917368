import { expect, it } from 'vitest';
import { judgeHandshake } from './judge-handshake.ts';

const fine = {
  state: 'certificate',
  isInDate: true,
  isSelfSigned: false,
  namesHost: true,
} as const;
const anything = ['tls_expired', 'tls_wrong_host', 'tls_untrusted', 'tls_error'];

it.each([
  [{ ...fine, isInDate: false }, { code: 'tls_expired' }],
  [{ ...fine, isInDate: false, isSelfSigned: true, namesHost: false }, { code: 'tls_expired' }],
  [{ ...fine, isSelfSigned: true }, { code: 'tls_untrusted' }],
  [{ ...fine, isSelfSigned: true, namesHost: false }, { code: 'tls_untrusted' }],
  [{ ...fine, namesHost: false }, { code: 'tls_wrong_host' }],
  [fine, { code: 'tls_error', could_be: ['tls_untrusted', 'tls_error'] }],
  [{ state: 'reset' }, { code: 'connection_reset' }],
  [{ state: 'closed' }, { code: 'tls_error' }],
  [{ state: 'not_tls' }, { code: 'tls_error' }],
  [{ state: 'unseen' }, { code: 'tls_error', could_be: anything }],
] as const)('%j: %j', (sight, cause) => {
  expect(judgeHandshake(sight)).toEqual(cause);
});
