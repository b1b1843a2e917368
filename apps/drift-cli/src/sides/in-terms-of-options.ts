import type { SignalEnvelope } from '@env-drift/contracts';

const OPERATOR =
  /The operator of this deployment can (?:allow it with ALLOWED_(?:PRIVATE_TARGETS|TARGET_PORTS)=(\S+?)|add it to ALLOWED_TARGET_DOMAINS)\.$/;

/** A refusal of the guard as whoever typed the command can use it: nobody else operates it. */
export const sayWithOptions = (reason: string, url: string): string =>
  reason.replace(OPERATOR, () => `Allow it with --allow-target ${placeOf(url)}.`);

/** An envelope whose failure speaks of options, where it spoke of a deployment. */
export function inTermsOfOptions(envelope: SignalEnvelope): SignalEnvelope {
  if (envelope.error === undefined || envelope.error.code !== 'ssrf_blocked') return envelope;
  const { error, routing } = envelope;
  // What was refused is the place that the last redirect led to, or the target.
  const refused = routing.hops.at(-1)?.resolved ?? envelope.environment.target_url;
  return { ...envelope, error: { ...error, message: sayWithOptions(error.message, refused) } };
}

/** @example placeOf('http://localhost/a') // 'localhost:80' */
export function placeOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
