import type { BindingHealth, ComparisonEvent, Explanation } from '@env-drift/contracts';

export type ProductPart = 'worker' | 'workflow' | 'pair' | 'index' | 'model';

/** `touched`: the run went through it; `active`: it is there now; `off`: this deployment has none. */
export type PartState = 'idle' | 'active' | 'touched' | 'off';

export const PRODUCT_PARTS: readonly ProductPart[] = [
  'worker',
  'workflow',
  'pair',
  'index',
  'model',
];

/** Under which name the health of a part is told. */
const bindingOf: Partial<Record<ProductPart, string>> = {
  workflow: 'workflow',
  pair: 'pairs',
  index: 'run_index',
  model: 'model',
};

/**
 * Which parts of the product a run has touched, as its events and its explanation tell. Every event is kept by the
 * object of the pair and sent by the Worker; the stages are steps of the Workflow; the index is written at the end;
 * a model was asked only where the explanation says so.
 */
export function touchedParts(
  events: readonly ComparisonEvent[],
  explanation: Explanation | undefined,
  bindings: Readonly<Record<string, BindingHealth>> = {},
): Record<ProductPart, PartState> {
  const isOff = (part: ProductPart) => bindings[bindingOf[part] ?? '']?.state === 'off';
  const isOver = events.at(-1)?.event === 'done';
  const isToldOf = events.length > 0;
  const isStarted = events.some(({ event }) => event === 'stage');
  const asked = (explanation?.calls?.length ?? 0) > 0;
  const lit = (isTouched: boolean, isActive: boolean): PartState =>
    isActive ? 'active' : isTouched ? 'touched' : 'idle';
  const states: Record<ProductPart, PartState> = {
    worker: lit(isToldOf, false),
    workflow: lit(isStarted, isStarted && !isOver),
    pair: lit(isToldOf, isToldOf && !isOver),
    index: lit(isOver, false),
    model: lit(asked, false),
  };
  for (const part of PRODUCT_PARTS)
    if (isOff(part) && states[part] !== 'active') states[part] = 'off';
  return asked ? { ...states, model: 'touched' } : states;
}
