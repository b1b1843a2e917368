import type { EnvPairDO } from './env-pair-do.ts';
import { pairName } from './pair-name.ts';

export type PairNamespace = DurableObjectNamespace<EnvPairDO>;

type Remote = Pick<
  EnvPairDO,
  | 'begin'
  | 'begun'
  | 'target'
  | 'saveSample'
  | 'sample'
  | 'saveDiff'
  | 'finish'
  | 'fail'
  | 'replaceExplanation'
  | 'cancel'
  | 'eventsAfter'
  | 'streamEvents'
  | 'get'
  | 'history'
  | 'changes'
  | 'terms'
  | 'known'
  | 'accept'
  | 'settings'
  | 'saveSettings'
  | 'runRecords'
>;

/**
 * The methods of a pair's object as its callers see them. Spelt out, because the platform's own stub
 * type follows every JSON value to the bottom and never arrives.
 */
export type PairStub = {
  [Method in keyof Remote]: (
    ...args: Parameters<Remote[Method]>
  ) => Promise<Awaited<ReturnType<Remote[Method]>>>;
};

/** The public key of the pair of two URLs: the id of its object. */
export const pairKeyOf = (pairs: PairNamespace, leftUrl: string, rightUrl: string): string =>
  pairs.idFromName(pairName(leftUrl, rightUrl)).toString();

/**
 * The object of a pair, or null where the key was never handed out. The platform signs its ids, so a
 * made-up key is told from a real one without waking, let alone creating, an object.
 */
export function openPair(pairs: PairNamespace, pairKey: string): PairStub | null {
  try {
    return pairs.get(pairs.idFromString(pairKey)) as unknown as PairStub;
  } catch {
    return null;
  }
}
