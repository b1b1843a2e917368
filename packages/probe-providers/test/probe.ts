import { SignalEnvelope } from '@env-drift/contracts';
import { expect } from 'vitest';
import { activeProbe } from '../src/active-probe.ts';
import type { ProbeDeps } from '../src/probe-deps.ts';

/** Probes with Node's own fetch; the result is checked against the contract, as every reader may. */
export async function probe(
  url: string,
  allowed: string[] = [],
  deps: Partial<ProbeDeps> = {},
): Promise<SignalEnvelope> {
  const envelope = await activeProbe(
    { id: 'left', label: 'Staging', url },
    { fetch, resolveHost: undefined, now: Date.now, allowedPrivateTargets: allowed, ...deps },
  );
  expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
  return envelope;
}
