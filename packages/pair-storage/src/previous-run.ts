import { EnvDiff, Policy } from '@env-drift/contracts';
import { answersInPlace, type TellingRun, type Told } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { readJson } from './stored-json.ts';
import { partsOf } from './unseen-parts.ts';

/** By its own fingerprints, those of the same differences with left and right swapped. */
export const Mirrored = v.record(v.string(), v.string());

/** An earlier comparison, as a later one is held against it. */
export interface EarlierRow {
  diff: string | null;
  mirrored: string | null;
  policy: string;
  /** With commas between. */
  unseen: string | null;
}

/** What a comparison told, and what it was able to tell. */
export interface HeldRun extends Told {
  run: TellingRun;
}

/** By the fingerprints and sides of one that stands as it does, or the other way round. */
export function toHeldRun(row: EarlierRow, isMirrored: boolean): HeldRun {
  const diff = readJson(EnvDiff, row.diff)!;
  const run = {
    diff,
    policy: readJson(Policy, row.policy)!,
    unseen: [...partsOf(row.unseen), ...answersInPlace(diff, isMirrored)],
  };
  const { findings, forgiven } = diff;
  if (!isMirrored) return { findings, forgiven, run };
  const names = readJson(Mirrored, row.mirrored) ?? {};
  const rename = <Item extends { fingerprint?: string | undefined }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const fingerprint = names[item.fingerprint ?? ''];
      return fingerprint === undefined ? [] : [{ ...item, fingerprint }];
    });
  return { findings: rename(findings), forgiven: rename(forgiven), run };
}
