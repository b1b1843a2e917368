import { takeFrom, type RatePolicy, type Taken, type Windows } from '@env-drift/request-memory';

/** Clients that an isolate remembers; of more, those that came longest ago are forgotten. */
const MOST_CLIENTS = 5_000;

/** As long as the isolate lives. */
const clients = new Map<string, Windows>();

/** Counts a read of a client, as far as this isolate has seen him. */
export function takeRead(bucket: string, policies: readonly RatePolicy[], now: number): Taken {
  const windows = clients.get(bucket) ?? {};
  clients.delete(bucket);
  clients.set(bucket, windows);
  const [oldest] = clients.keys();
  if (clients.size > MOST_CLIENTS && oldest !== undefined) clients.delete(oldest);
  return takeFrom(windows, policies, now);
}
