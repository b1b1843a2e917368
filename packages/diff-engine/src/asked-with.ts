import type { SignalEnvelope } from '@env-drift/contracts';
import { sortedRecord } from './sorted-record.ts';

/** Fields that say who asks: that they were sent is known, and never with what. */
const CREDENTIALS = /^(?:(?:proxy-)?authorization|cookie|x-api-key|x-auth-token)$/;

/** The prober of this project, in whatever version. */
const OWN_AGENT = /^env-drift-analyzer\/.*$/;

/**
 * With which request fields a side was asked, by lower-case name; empty where that is not recorded.
 *
 * @example
 * askedWith(envelope) // { 'accept-language': 'de', authorization: 'sent' }
 */
export const askedWith = ({ request }: SignalEnvelope): Record<string, string> =>
  sortedRecord(
    Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        CREDENTIALS.test(name) ? 'sent' : value.replace(OWN_AGENT, 'env-drift-analyzer'),
      ]),
    ),
  );
