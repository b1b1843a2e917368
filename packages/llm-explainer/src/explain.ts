import type { Explanation } from '@env-drift/contracts';
import type { AnswerCache } from './answer-cache.ts';
import type { Errand } from './ask-model.ts';
import type { Circuits } from './circuit.ts';
import { explainByModel } from './explain-by-model.ts';
import { explainByRules } from './explain-by-rules.ts';
import type { Model } from './model.ts';
import type { ExplainInput } from './observe.ts';

export interface ExplainOptions extends ExplainInput {
  model?: Model | undefined;
  /** Asked where the first one gives no answer at all. */
  fallbackModel?: Model | undefined;
  /** For everything the models do, in milliseconds. */
  budgetMs?: number;
  signal?: AbortSignal;
  /** Answers that were paid for before. */
  cache?: AnswerCache | undefined;
  /** Which models failed lately; a `Map` that outlives the call. */
  circuits?: Circuits | undefined;
  /** Epoch milliseconds. */
  now?: () => number;
}

const DEFAULT_BUDGET_MS = 20_000;
/** Of the time, for the first model where another one waits. */
const FIRST_SHARE = 0.6;

/**
 * Explains a diff: by a model whose answer is parsed, validated and checked against the findings, or
 * by rules when there is none, or when it fails, is slow, or answers badly. Never rejects, and never
 * takes longer than the budget (and the second that is given to a cache).
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  const { model, fallbackModel, diff, cache, budgetMs = DEFAULT_BUDGET_MS } = options;
  const byRules = explainByRules(options);
  // Without a finding there is nothing to explain, and nothing a model's answer could rest on.
  if (!model || diff.findings.length === 0) return byRules;

  const { now = Date.now, circuits = new Map(), signal } = options;
  const deadline = now() + budgetMs;
  const errand: Errand = { deadline, now, circuits, signal, calls: [] };
  const models = [model, ...(fallbackModel ? [fallbackModel] : [])];
  const reasons: string[] = [];
  for (const [at, each] of models.entries()) {
    const left = deadline - now();
    const isLast = at === models.length - 1;
    const share = isLast ? left : left * FIRST_SHARE;
    const outcome = await explainByModel(each, options, byRules, share, errand, cache);
    if (outcome.ok) return { ...outcome.explanation, ...told(errand) };
    reasons.push(outcome.reason);
    if (outcome.answered) break;
  }
  return { ...byRules, notes: notUsed(reasons), ...told(errand) };
}

const told = ({ calls }: Errand): Pick<Explanation, 'calls'> => (calls.length > 0 ? { calls } : {});

const notUsed = (reasons: string[]) =>
  `The model's answer was not used: ${reasons.join('. Nor was that of the other model: ')}.`;
