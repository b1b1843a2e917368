import type { Explanation } from '@env-drift/contracts';
import { explain, type ExplainInput } from '@env-drift/llm-explainer';
import { chooseModel } from './choose-model.ts';

const SAME_URL =
  'Both sides ask for the same URL, so what differs lies in what they were asked with, or changes from one answer to the next.';

/** Whether an explanation says that the sides were not two. */
export const saysSameUrl = ({ notes = '' }: Pick<Explanation, 'notes'>): boolean =>
  notes.includes(SAME_URL);

/**
 * Explains a diff with the model that the configuration names, or by rules.
 *
 * @param model in its place
 */
export async function explainDiff(
  env: Env,
  input: ExplainInput,
  { isSameUrl, model: name }: { isSameUrl: boolean; model?: string | undefined },
): Promise<Explanation> {
  const model = chooseModel(env, name);
  const explanation = await explain({ ...input, ...(model && { model }) });
  if (!isSameUrl) return explanation;
  const notes = [explanation.notes, SAME_URL].filter((note) => note !== undefined);
  return { ...explanation, notes: notes.join(' ') };
}
