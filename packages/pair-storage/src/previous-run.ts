import { EnvDiff } from '@env-drift/contracts';
import type { PreviousRun, Told } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { readJson } from './stored-json.ts';

/** By its own fingerprints, those of the same differences with left and right swapped. */
export const Mirrored = v.record(v.string(), v.string());

/** An earlier comparison, as a later one is held against it. */
export interface EarlierRow {
  diff: string | null;
  mirrored: string | null;
}

/** What an earlier comparison told, by the fingerprints of one that stands as it does, or the other way round. */
export function tellAs(row: EarlierRow, isMirrored: boolean): Told {
  const { findings, forgiven } = readJson(EnvDiff, row.diff) ?? { findings: [], forgiven: [] };
  if (!isMirrored) return { findings, forgiven };
  const names = readJson(Mirrored, row.mirrored) ?? {};
  const rename = <Item extends { fingerprint?: string | undefined }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const fingerprint = names[item.fingerprint ?? ''];
      return fingerprint === undefined ? [] : [{ ...item, fingerprint }];
    });
  return { findings: rename(findings), forgiven: rename(forgiven) };
}

export function toPreviousRun(row: EarlierRow, isMirrored: boolean, id: string): PreviousRun {
  const { findings, forgiven } = tellAs(row, isMirrored);
  return {
    comparison_id: id,
    fingerprints: findings.map(({ fingerprint }) => fingerprint),
    forgiven: forgiven.flatMap(({ fingerprint }) => fingerprint ?? []),
  };
}
