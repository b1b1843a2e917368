import { setDefaultCACertificates } from 'node:tls';
import { canConnect, fetchPinned } from '@env-drift/node-network';
import { activeProbe, createDnsOverHttps, type ProbeDeps } from '@env-drift/probe-providers';
import type { SignalEnvelope } from '@env-drift/contracts';
import type { Target } from './cause.ts';
import { authority } from './certificates.ts';

export type ProbeTarget = (
  target: Target,
  allowed: string[],
  limits: ProbeDeps['limits'],
) => Promise<SignalEnvelope>;

/** A probe as Node has it, which trusts the authority of these tests for as long as its process lives. */
export function createNodeProbe(): ProbeTarget {
  setDefaultCACertificates([authority]);
  return ({ url, resolver }, allowedPrivateTargets, limits = {}) =>
    activeProbe(
      { id: 'left', url },
      {
        fetch: fetchPinned,
        resolveHost: resolver ? createDnsOverHttps({ fetch, url: resolver }) : undefined,
        now: Date.now,
        canConnect,
        allowedPrivateTargets,
        limits,
      },
    );
}
