import * as v from 'valibot';
import type { ModelAnswer } from './model.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.safeInteger());
const Usage = v.object({
  usage: v.fallback(
    v.exactOptional(
      v.object({ tokens_in: v.exactOptional(Count), tokens_out: v.exactOptional(Count) }),
    ),
    {},
  ),
});

const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), content: v.unknown(), ...Usage.entries }),
  v.object({
    ok: v.literal(false),
    reason: v.string(),
    fault: v.fallback(v.optional(v.picklist(['service', 'answer', 'caller'])), undefined),
    ...Usage.entries,
  }),
]);

/** What an adapter gave back, where that is an answer or a reason: who wrote it may have erred. */
export function readModelAnswer(answer: unknown): ModelAnswer | undefined {
  try {
    const read = v.safeParse(Answer, answer);
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
