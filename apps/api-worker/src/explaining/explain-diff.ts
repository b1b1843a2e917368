import type { Explanation } from '@env-drift/contracts';
import { explain, type Circuit, type ExplainInput } from '@env-drift/llm-explainer';
import { answerStore } from './answer-store.ts';
import { type Asker, chooseFallback, chooseModel } from './choose-model.ts';

const SAME_URL =
  'Both sides ask for the same URL, so what differs lies in what they were asked with, or changes from one answer to the next.';

/** Whether an explanation says that the sides were not two. */
export const saysSameUrl = ({ notes = '' }: Pick<Explanation, 'notes'>): boolean =>
  notes.includes(SAME_URL);

/** Which models failed lately, as long as this isolate lives: a new one finds out again. */
const circuits = new Map<string, Circuit>();

export interface HowToExplain {
  isSameUrl: boolean;
  /** In the place of the usual one. */
  model?: string | undefined;
  /** Whether an answer that was given before will not do. */
  isFresh?: boolean;
  /** Shown in the log of a gateway that the question goes through. */
  asker?: Asker;
  /** Aborts when nobody waits for the answer any longer. */
  signal?: AbortSignal;
}

/** Explains a diff with the model that the configuration names, or by rules. */
export async function explainDiff(
  env: Env,
  input: ExplainInput,
  { isSameUrl, model: name, isFresh = false, asker, signal }: HowToExplain,
): Promise<Explanation> {
  const model = chooseModel(env, name, asker);
  const explanation = await explain({
    ...input,
    model,
    fallbackModel: model && chooseFallback(env, model, asker),
    cache: answerStore(env, isFresh),
    circuits,
    ...(signal && { signal }),
  });
  if (!isSameUrl) return explanation;
  const notes = [explanation.notes, SAME_URL].filter((note) => note !== undefined);
  return { ...explanation, notes: notes.join(' ') };
}
