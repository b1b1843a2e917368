import { CERTIFICATE_CAUSES, type FailureCause } from './failure-cause.ts';
import type { HandshakeSight } from './second-look.ts';

/** A handshake failed, and nothing of it was seen. */
export const ANY_TLS_CAUSE = {
  code: 'tls_error',
  could_be: [...CERTIFICATE_CAUSES, 'tls_error'],
} satisfies FailureCause;

/**
 * Why a handshake failed, by what another one showed. What is plainly wrong with a certificate is reason
 * enough; one that looks right was refused for its chain, which is not looked at here, or for something
 * else in the handshake.
 *
 * @see RFC 5280 section 6.1.3, RFC 9525 section 6
 */
export function judgeHandshake(sight: HandshakeSight): FailureCause {
  switch (sight.state) {
    case 'certificate':
      if (!sight.isInDate) return { code: 'tls_expired' };
      if (sight.isSelfSigned) return { code: 'tls_untrusted' };
      if (!sight.namesHost) return { code: 'tls_wrong_host' };
      return { code: 'tls_error', could_be: ['tls_untrusted', 'tls_error'] };
    case 'reset':
      return { code: 'connection_reset' };
    case 'closed':
    case 'not_tls':
      return { code: 'tls_error' };
    case 'unseen':
      return ANY_TLS_CAUSE;
  }
}
