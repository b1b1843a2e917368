import * as v from 'valibot';
import { stored } from './stored.ts';

/** Why a comparison failed: `deadline_exceeded`, `start_failed`, `run_failed`, ... */
export const ComparisonError = stored({
  code: v.pipe(v.string(), v.regex(/^[a-z]+(_[a-z]+)*$/)),
  message: v.string(),
});
export type ComparisonError = v.InferOutput<typeof ComparisonError>;
