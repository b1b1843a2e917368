import { SignalEnvelope, type RequestOptions } from '@env-drift/contracts';
import { expect } from 'vitest';
import { activeProbe } from '../src/active-probe.ts';
import type { ProbeDeps } from '../src/probe-deps.ts';

/** Probes with Node's own fetch; the result is checked against the contract, as every reader may. */
export async function probe(
  url: string,
  allowed: string[] = [],
  deps: Partial<ProbeDeps> = {},
  request: RequestOptions = {},
): Promise<SignalEnvelope> {
  const envelope = await activeProbe(
    { id: 'left', label: 'Staging', url, request },
    { fetch, resolveHost: undefined, now: Date.now, allowedPrivateTargets: allowed, ...deps },
  );
  expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
  return envelope;
}
