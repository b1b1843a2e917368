import { hash } from 'node:crypto';
import type { RequestOptions, Side, SignalEnvelope } from '@env-drift/contracts';
import { canConnect } from '@env-drift/node-network';
import { activeProbe, maskTarget, userAgent } from '@env-drift/probe-providers';
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
}

/** How far a probe of this run goes. */
export interface Reach {
  /** `host:port` of private places that it may go to. */
  allowedPrivateTargets: readonly string[];
  /** Ports that it may ask beside 80 and 443. */
  allowedTargetPorts: readonly number[];
  timeoutMs: number | undefined;
  signal: AbortSignal;
  /** `firstVisit` where there is none. */
  network?: Network;
}

/** A side that is asked over HTTP, by the probe that the product uses everywhere. */
export function openAskedSide(
  { side, url, label, request, credentials }: AskedSide,
  { timeoutMs, network = firstVisit, ...reach }: Reach,
): OpenSide {
  const target = { id: side, url, request, ...(label !== undefined && { label }) };
  const secrets = Object.values(credentials);
  return {
    url: maskTarget(url),
    ...(label !== undefined && { label }),
    credentials: Object.keys(credentials).sort(),
    isRecorded: false,
    capture: async (): Promise<SignalEnvelope> => {
      const envelope = await activeProbe(target, {
        ...reach,
        fetch: sendCredentials(network.fetch, url, credentials),
        resolveHost: network.resolveHost,
        canConnect,
        now: Date.now,
        digest: sha256,
        userAgent: userAgent({ version: VERSION }),
        ...(timeoutMs !== undefined && { limits: { budgetMs: timeoutMs } }),
      });
      return redact(inTermsOfOptions(envelope), secrets);
    },
  };
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  Uint8Array.from(hash('sha256', bytes, 'buffer')).buffer;
