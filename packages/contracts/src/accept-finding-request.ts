import * as v from 'valibot';
import { ComparisonId } from './comparison-id.ts';
import { Label } from './label.ts';
import { maskSecrets } from './mask-secrets.ts';
import { Until } from './policy.ts';

/** The 30th of February would be read as the 2nd of March. */
function isInCalendar(until: Until): boolean {
  if (typeof until === 'number') return true;
  const time = Date.parse(`${until}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(until);
}

/** Body of `POST /api/pairs/:pairKey/findings/:fingerprint/accept`. */
export const AcceptFindingRequest = v.strictObject({
  reason: v.pipe(
    v.string('must be a string'),
    v.trim(),
    v.minLength(1, 'is missing: say why'),
    v.maxLength(500, 'must have at most 500 characters'),
    v.transform(maskSecrets),
  ),
  /** Epoch milliseconds, or a day. Without it, until it is taken back. */
  until: v.optional(
    v.pipe(Until, v.check(isInCalendar, 'is no day that a calendar has: write 2027-03-31')),
  ),
  who: v.optional(Label),
  /**
   * The comparison in which the fingerprint stands, which may have left and right swapped. Without it the
   * fingerprint is one of `GET /api/pairs/:pairKey/findings`.
   */
  comparisonId: v.optional(ComparisonId),
});
export type AcceptFindingRequest = v.InferOutput<typeof AcceptFindingRequest>;
