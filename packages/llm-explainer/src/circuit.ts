/** What is remembered of a model that fails: plain data, to be kept wherever the caller likes. */
export interface Circuit {
  /** In a row, up to now. */
  failures: number;
  /** Until then it is not asked; epoch milliseconds. */
  rests_until: number;
}

/** By the model's name; a `Map` fits. */
export interface Circuits {
  get(model: string): Circuit | undefined;
  set(model: string, circuit: Circuit): unknown;
}

/** A first failure happens, a second one can be the same bad minute. */
const FAILURES = 3;
/** Of the first rest; each further one is twice as long. */
const REST_MS = 60_000;
const LONGEST_REST_MS = 15 * 60_000;

const CLOSED: Circuit = { failures: 0, rests_until: 0 };

/** Whether a model that failed again and again is left alone. */
export const isResting = (circuit: Circuit | undefined, now: number): boolean =>
  circuit !== undefined && circuit.failures >= FAILURES && now < circuit.rests_until;

/** As a call begins. After a rest one call tries, and the others wait for what becomes of it. */
export const beforeCall = (
  circuit: Circuit | undefined,
  now: number,
  longestCallMs: number,
): Circuit =>
  circuit !== undefined && circuit.failures >= FAILURES
    ? { ...circuit, rests_until: now + longestCallMs }
    : (circuit ?? CLOSED);

/** As it ends: any answer, good or bad, shows that the service works. */
export function afterCall(circuit: Circuit | undefined, answered: boolean, now: number): Circuit {
  if (answered) return CLOSED;
  const failures = (circuit?.failures ?? 0) + 1;
  if (failures < FAILURES) return { failures, rests_until: 0 };
  const rest = Math.min(REST_MS * 2 ** Math.min(failures - FAILURES, 10), LONGEST_REST_MS);
  return { failures, rests_until: now + rest };
}
