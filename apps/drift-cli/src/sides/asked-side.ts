import { hash } from 'node:crypto';
import type { RequestOptions, Side, SignalEnvelope } from '@env-drift/contracts';
import { canConnect } from '@env-drift/node-network';
import { activeProbe, maskTarget, userAgent, type ProbeDeps } from '@env-drift/probe-providers';
import { redact } from '../headers/redact.ts';
import { sendCredentials } from '../headers/send-credentials.ts';
import { VERSION } from '../version.ts';
import { inTermsOfOptions } from './in-terms-of-options.ts';
import { firstVisit, type Network } from './network.ts';
import type { OpenSide } from './side.ts';

export interface AskedSide {
  side: Side;
  url: string;
  label?: string;
  request: RequestOptions;
  credentials: Readonly<Record<string, string>>;
  /** Those of all sides of the run: behind two sides there may be one server, which tells the one what it heard from the other. */
  secrets: readonly string[];
  /** Of the side as it was configured: credentials go nowhere else, whatever its URL was made of. */
  origin: string;
}

/** How far a probe of this run goes. */
export interface Reach {
  /** `host:port` of private places that it may go to. */
  allowedPrivateTargets: readonly string[];
  /** Ports that it may ask beside 80 and 443. */
  allowedTargetPorts: readonly number[];
  timeoutMs: number | undefined;
  signal: AbortSignal;
  /** Waits until a host has room for one more request, and until it may be asked; at once where they are absent. */
  enter?: NonNullable<ProbeDeps['enter']>;
  takeTurn?: NonNullable<ProbeDeps['takeTurn']>;
  /** `firstVisit` where there is none. */
  network?: Network;
}

/** A side that is asked over HTTP, by the probe that the product uses everywhere. */
export function openAskedSide(
  { side, url, label, request, credentials, secrets, origin }: AskedSide,
  { timeoutMs, network = firstVisit, ...reach }: Reach,
): OpenSide {
  const target = { id: side, url, request, ...(label !== undefined && { label }) };
  return {
    url: maskTarget(url),
    ...(label !== undefined && { label }),
    credentials: Object.keys(credentials).sort(),
    isRecorded: false,
    capture: async (): Promise<SignalEnvelope> => {
      const envelope = await activeProbe(target, {
        ...reach,
        fetch: sendCredentials(network.fetch, origin, credentials, secrets),
        resolveHost: network.resolveHost,
        canConnect,
        now: Date.now,
        digest: (bytes) => sha256(withoutSecrets(bytes, secrets)),
        mask: (text) => redact(text, secrets),
        userAgent: userAgent({ version: VERSION }),
        ...(timeoutMs !== undefined && { limits: { budgetMs: timeoutMs } }),
      });
      return redact(inTermsOfOptions(envelope), secrets);
    },
  };
}

/** A body that is a credential, or little more, must not be kept as a hash, by which it could be guessed. */
function withoutSecrets(
  bytes: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
): Uint8Array<ArrayBuffer> {
  if (secrets.length === 0) return bytes;
  const text = Buffer.from(bytes).toString('latin1');
  const masked = redact(text, secrets);
  return masked === text ? bytes : Uint8Array.from(Buffer.from(masked, 'latin1'));
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  Uint8Array.from(hash('sha256', bytes, 'buffer')).buffer;
