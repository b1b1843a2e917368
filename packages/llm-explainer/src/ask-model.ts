import type { ModelCall } from '@env-drift/contracts';
import { askWithin } from './ask-within.ts';
import { afterCall, beforeCall, isResting, type Circuit, type Circuits } from './circuit.ts';
import type { Model, ModelAnswer, ModelRequest } from './model.ts';

/** What all calls for one explanation share. */
export interface Errand {
  /** Of everything, epoch milliseconds of `now`. */
  deadline: number;
  now: () => number;
  circuits: Circuits;
  signal?: AbortSignal | undefined;
  /** Every call, as it is made. */
  calls: ModelCall[];
}

/** Asks a model unless it rests, waits no longer than `budgetMs`, and writes down what that took. */
export async function askModel(
  model: Model,
  request: Omit<ModelRequest, 'signal' | 'timeoutMs'>,
  budgetMs: number,
  { now, circuits, signal, calls }: Errand,
): Promise<ModelAnswer> {
  const { name } = model;
  const startedAt = now();
  if (isResting(circuits.get(name), startedAt)) {
    return { ok: false, reason: 'it failed several times in a row and is left alone for a while' };
  }
  const before = circuits.get(name);
  const during = beforeCall(before, startedAt, budgetMs);
  circuits.set(name, during);
  const answer = await askWithin(model, request, budgetMs, signal);
  const endedAt = now();
  const fault = answer.ok ? 'answer' : (answer.fault ?? 'service');
  const latest = circuits.get(name);
  if (fault !== 'caller') circuits.set(name, afterCall(latest, fault === 'answer', endedAt));
  // Whoever stops waiting has learned nothing about the service, but others may have meanwhile.
  else if (before && isSame(latest, during)) circuits.set(name, before);
  calls.push({
    model: name,
    latency_ms: Math.max(0, endedAt - startedAt),
    ...answer.usage,
    ...(!answer.ok && { failure: answer.reason }),
  });
  return answer;
}

const isSame = (a: Circuit | undefined, b: Circuit) =>
  a?.failures === b.failures && a.rests_until === b.rests_until;
