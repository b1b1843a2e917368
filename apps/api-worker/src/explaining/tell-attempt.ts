import type { Comparison, Explanation } from '@env-drift/contracts';

const NO_MODEL = 'No model was asked.';

/**
 * A comparison as it is told to whoever asked again. Where a model's explanation stayed because only the rules
 * answered, it says why, and what was asked: to this one reader, for what is kept did not change.
 */
export function tellAttempt(comparison: Comparison, attempt: Explanation): Comparison {
  if (comparison.status !== 'completed' || attempt.source === 'model') return comparison;
  const { explanation } = comparison.result;
  if (explanation?.source !== 'model') return comparison;
  const { notes = NO_MODEL, calls = [] } = attempt;
  const told: Explanation = {
    ...explanation,
    notes: [explanation.notes, notes, 'This explanation is the one from before.']
      .filter((note) => note !== undefined)
      .join(' '),
    ...(explanation.calls || calls.length > 0
      ? { calls: [...(explanation.calls ?? []), ...calls] }
      : {}),
  };
  return { ...comparison, result: { ...comparison.result, explanation: told } };
}
