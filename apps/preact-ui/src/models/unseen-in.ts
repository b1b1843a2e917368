import type { PartialCompareResult, Unseen } from '@env-drift/contracts';

/** What some capture of a comparison does not show, and which therefore was not compared at all. */
export function unseenIn({ left, right }: Pick<PartialCompareResult, 'left' | 'right'>): Unseen[] {
  const captures = [left, right].flatMap(({ envelope, samples = [] }) => [
    ...(envelope ? [envelope] : []),
    ...samples,
  ]);
  return [...new Set(captures.flatMap(({ unseen = [] }) => unseen))];
}
