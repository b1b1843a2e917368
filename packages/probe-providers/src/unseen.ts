import type { SignalEnvelope } from '@env-drift/contracts';

/** A part of an answer that a provider could not see, so that its absence says nothing. */
export type Unseen = 'headers' | 'cookies' | 'body';

/**
 * An envelope without the parts that the other side could not see: what only one side knows is no
 * difference between the two.
 *
 * @example
 * withoutUnseen(live, beacon.unseen) // the live side, as far as a page can see itself
 */
export function withoutUnseen<Envelope extends SignalEnvelope>(
  envelope: Envelope,
  unseen: readonly Unseen[],
): Envelope {
  const { response } = envelope;
  if (!response || unseen.length === 0) return envelope;
  const { body, ...head } = response;
  return {
    ...envelope,
    response: {
      ...head,
      ...(unseen.includes('headers') && { headers: {} }),
      ...(unseen.includes('cookies') && { cookies: [] }),
      ...(body && !unseen.includes('body') && { body }),
    },
  };
}
