import type { SignalEnvelope } from '@env-drift/contracts';
import { maskFieldValue } from '../mask-field-value.ts';
import { maskLongValue } from '../mask-long-value.ts';
import { readFields } from './recorded-headers.ts';
import type { RecordedEntry } from './read-har.ts';

/**
 * Request fields that decide on an answer and say nothing of who asked. All others, credentials and
 * whatever a site has invented in their place, are left out.
 */
const KEPT = new Set(
  `accept accept-encoding accept-language cache-control content-type origin pragma range
   save-data sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user
   upgrade-insecure-requests user-agent x-requested-with`.split(/\s+/),
);

/** What was asked for, without who asked. */
export function recordedRequest({ request }: RecordedEntry): SignalEnvelope['request'] {
  const kept = readFields(request.headers)
    .filter(([name]) => KEPT.has(name))
    .map(([name, value]) => [name, maskLongValue(value, maskFieldValue)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { method: request.method, headers: Object.fromEntries(kept) };
}
