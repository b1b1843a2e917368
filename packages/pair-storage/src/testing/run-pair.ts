import { env } from 'cloudflare:workers';
import type { EnvDiff, SignalEnvelope } from '@env-drift/contracts';
import { expect } from 'vitest';
import { openPair, pairKeyOf, type PairNamespace, type PairStub } from '../open-pair.ts';
import { found } from './many-findings.ts';
import { begun, envelope, explanation, mirrorOf, uuid } from './pair-sketches.ts';

const pairs = (env as unknown as { PAIRS: PairNamespace }).PAIRS;
let pairCount = 0;
export const newPair = () => {
  const key = pairKeyOf(pairs, `https://a${pairCount++}.example/`, 'https://b.example/');
  return openPair(pairs, key) as unknown as PairStub & DurableObjectStub;
};
export const idOf = (n: number) => expect.stringContaining(uuid(n)) as string;

export interface Circumstances {
  isSwapped?: boolean;
  /** What each sample of the left side is. */
  seen?: SignalEnvelope;
  verdict?: EnvDiff['verdict'];
}

/** Runs a whole comparison that finds these in the orientation of the first, and returns its history. */
export async function run(pair: PairStub, n: number, prints: string[], told: Circumstances = {}) {
  const { isSwapped = false, seen = envelope(200), verdict = 'drift' } = told;
  const { left, right, ...rest } = begun(n);
  await pair.begin({ ...rest, ...(isSwapped ? { left: right, right: left } : { left, right }) });
  await pair.saveSample(uuid(n), 'left', 1, seen);
  await pair.saveSample(uuid(n), 'right', 1, envelope(200));
  const there = { ...found(...prints), verdict };
  const back = mirrorOf(there);
  const history = isSwapped
    ? await pair.saveDiff(uuid(n), { ...there, ...back }, there)
    : await pair.saveDiff(uuid(n), there, back);
  await pair.finish(uuid(n), explanation);
  return history!;
}
