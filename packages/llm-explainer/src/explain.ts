import type { Explanation } from '@env-drift/contracts';
import { askWithin } from './ask-within.ts';
import { buildPrompt } from './build-prompt.ts';
import { draftExplanationJsonSchema } from './draft-explanation.ts';
import { explainByRules } from './explain-by-rules.ts';
import { groundDraft, type GroundedDraft } from './ground-draft.ts';
import type { Model } from './model.ts';
import type { ExplainInput } from './observe.ts';
import { parseAnswer } from './parse-answer.ts';

export interface ExplainOptions extends ExplainInput {
  model?: Model;
  /** For everything the model does, in milliseconds. */
  budgetMs?: number;
  signal?: AbortSignal;
}

const DEFAULT_BUDGET_MS = 20_000;
/** Five causes with long ids and three actions fit well. */
const MAX_TOKENS = 2_048;

/**
 * Explains a diff: by a model whose answer is parsed, validated and checked against the findings, or
 * by rules when there is none, or when it fails, is slow, or answers badly. Never rejects, and never
 * takes longer than the budget.
 */
export async function explain(options: ExplainOptions): Promise<Explanation> {
  const byRules = explainByRules(options);
  const { model, diff } = options;
  // Without a finding there is nothing to explain, and nothing a model's answer could rest on.
  if (!model || diff.findings.length === 0) return byRules;

  const answer = await ask(model, options, byRules);
  return answer.ok
    ? { ...answer.explanation, source: 'model', model: model.name }
    : { ...byRules, notes: `The model's answer was not used: ${answer.reason}.` };
}

async function ask(
  model: Model,
  options: ExplainOptions,
  byRules: Explanation,
): Promise<GroundedDraft> {
  const { diff, sides, budgetMs = DEFAULT_BUDGET_MS, signal } = options;
  const request = {
    ...buildPrompt(options, byRules),
    schema: draftExplanationJsonSchema,
    maxTokens: MAX_TOKENS,
  };
  const answer = await askWithin(model, request, budgetMs, signal);
  if (!answer.ok) return answer;
  const parsed = parseAnswer(answer.content);
  return parsed.ok ? groundDraft(parsed.draft, diff, sides) : parsed;
}
