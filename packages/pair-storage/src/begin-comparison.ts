import { Policy, type Side } from '@env-drift/contracts';
import * as v from 'valibot';
import { findBeginning, insertComparison } from './comparison-table.ts';
import { insertMemory } from './memory-table.ts';
import { addressOf, type Begun, type NewComparison, type NewSide } from './new-comparison.ts';
import { isSwapped } from './orientation.ts';
import { insertSample } from './sample-table.ts';
import { readJson } from './stored-json.ts';
import { tellBegin } from './tell-progress.ts';

/**
 * Records a comparison as running, with what was seen of it before. Nothing where it has begun before.
 *
 * @returns what is kept: where it has begun before, the settings may have been changed since
 */
export function beginComparison(
  sql: SqlStorage,
  { uuid, left, right, samples, deadlineMs, policy, order, versions }: NewComparison,
  now: number,
): Begun {
  const swapped = Number(isSwapped(addressOf(left), addressOf(right)));
  const recorded = { left: left.recorded?.length ?? 0, right: right.recorded?.length ?? 0 };
  const due = { left: recorded.left || samples, right: recorded.right || samples };
  const isNew = insertComparison(sql, {
    uuid,
    stage: recorded.left && recorded.right ? 'diff' : 'probe',
    left_url: left.url,
    left_target: left.recorded ? null : left.target,
    left_request: left.recorded ? null : JSON.stringify(left.request),
    left_label: left.label ?? null,
    right_url: right.url,
    right_target: right.recorded ? null : right.target,
    right_request: right.recorded ? null : JSON.stringify(right.request),
    right_label: right.label ?? null,
    samples_due: due.left + due.right,
    is_swapped: swapped,
    created_at: now,
    deadline_at: now + deadlineMs,
    policy: JSON.stringify(policy),
    run_order: JSON.stringify(order),
    versions: JSON.stringify(versions),
    log: JSON.stringify(tellBegin(due, recorded, now)),
  });
  if (!isNew) {
    const begun = readBegun(sql, uuid);
    return { policy: begun?.policy ?? policy, order: begun?.order ?? order };
  }
  insertMemory(sql, { left_url: left.url, right_url: right.url, is_swapped: swapped });
  insertRecorded(sql, uuid, 'left', left);
  insertRecorded(sql, uuid, 'right', right);
  return { policy, order };
}

/** Null where no such comparison began. */
export function readBegun(sql: SqlStorage, uuid: string): Begun | null {
  const row = findBeginning(sql, uuid);
  const policy = readJson(Policy, row?.policy ?? null);
  return policy ? { policy, order: readJson(v.unknown(), row?.run_order ?? null) ?? null } : null;
}

function insertRecorded(sql: SqlStorage, uuid: string, side: Side, { recorded }: NewSide): void {
  recorded?.forEach((envelope, index) => insertSample(sql, uuid, side, index + 1, envelope));
}
