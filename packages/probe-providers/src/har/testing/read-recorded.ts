import { SignalEnvelope } from '@env-drift/contracts';
import { expect } from 'vitest';
import { harProvider, type HarChoice, type HarProvider } from '../har-provider.ts';

/** A recording that has to be readable. */
export function provide(document: unknown, choice?: HarChoice): HarProvider {
  const read = harProvider(document, choice);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.provider;
}

/** Its envelope, checked against the contract, as every reader may. */
export async function capture(document: unknown, choice?: HarChoice): Promise<SignalEnvelope> {
  const provider = provide(document, choice);
  const envelope = await provider.capture({ id: 'left', url: provider.target });
  expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
  expect(envelope.provider).toBe(provider.name);
  return envelope;
}

/** Why a recording is refused. */
export function problems(document: unknown, choice?: HarChoice): string[] {
  const read = harProvider(document, choice);
  return read.ok ? [] : read.problems;
}
