import type { SignalEnvelope } from '@env-drift/contracts';

/**
 * A part of an answer that a provider could not see, so that its absence says nothing. `coding`: the
 * fields that say how the content was packed on its way.
 */
export type Unseen = 'headers' | 'cookies' | 'body' | 'coding';

/** RFC 9110 sections 8.4 and 8.6, RFC 9112 section 6.1. */
export const CODING_FIELDS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);

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
  const headers = Object.entries(head.headers).filter(
    ([name]) =>
      !unseen.includes('headers') && !(unseen.includes('coding') && CODING_FIELDS.has(name)),
  );
  return {
    ...envelope,
    response: {
      ...head,
      headers: Object.fromEntries(headers),
      ...(unseen.includes('cookies') && { cookies: [] }),
      ...(body && !unseen.includes('body') && { body }),
    },
  };
}
