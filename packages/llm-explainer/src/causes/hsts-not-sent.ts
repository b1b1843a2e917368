import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, textOf, valueOf, weakerSideOf } from '../observation.ts';

/**
 * One side does not make browsers insist on https, or for a shorter time.
 *
 * @example
 * left   strict-transport-security: max-age=31536000
 * right  (no header)
 */
export const hstsNotSent: Cause = {
  id: 'hsts-not-sent',
  title: 'browsers not told to insist on https',
  matches(observation) {
    const hsts = findingsOf(observation, 'hsts-differs');
    const side = weakerSideOf(hsts);
    if (!side) return undefined;
    const isAbsent = hsts.some((finding) => textOf(valueOf(finding, side)) === '');
    const name = observation.names[side];
    return {
      confidence: isAbsent ? 0.75 : 0.7,
      evidence: idsOf(hsts),
      story: isAbsent
        ? `${name} does not tell browsers to insist on https: the setting is missing in the layer that ends TLS there, a proxy or its configuration was exchanged, or it was never carried over.`
        : `${name} makes browsers insist on https less than the other side does: a value from a careful first step was never raised, or each side has its own.`,
      actions: [
        {
          action: `Send the same Strict-Transport-Security from ${name} as from the other side, in the layer that ends TLS.`,
          why: 'Without it a visit that begins with http goes over http until it is redirected.',
        },
      ],
    };
  },
};
