import { Finding } from '@env-drift/contracts';
import * as v from 'valibot';
import { Comparison } from '../report/report.ts';
import { PASSING_STATUS } from './capture-again.ts';

/** One request that is done: small, because there may be ten thousand. */
export const Done = v.object({
  /** Of the request in its suite. */
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  comparison: Comparison,
  findings: v.array(Finding),
});
export type Done = v.InferOutput<typeof Done>;

/** Whether both sides were seen, and neither of them busy: with more time or patience it may be another one. */
export const isSeen = ({ comparison: { verdict, left, right } }: Done): boolean =>
  verdict !== 'inconclusive' &&
  [left, right].every(({ status }) => status !== null && !PASSING_STATUS.has(status));
