import { openAiCompatibleModel, workersAiModel, type Model } from '@env-drift/llm-explainer';

/**
 * The model that the configuration names; undefined leaves the explaining to the rules.
 *
 * @param name of another one of the same provider, which `isModelAllowed` has let through
 */
export function chooseModel(env: Env, name?: string): Model | undefined {
  const model = name ?? (env.LLM_MODEL || undefined);
  if (env.EXPLAINER === 'workers-ai')
    return workersAiModel({ ai: env.AI, ...(model && { model }) });
  if (env.EXPLAINER === 'openai-compatible' && env.LLM_BASE_URL && model) {
    return openAiCompatibleModel({
      baseUrl: env.LLM_BASE_URL,
      model,
      ...(env.LLM_API_KEY && { apiKey: env.LLM_API_KEY }),
      fetch: (url, init) => fetch(url, init),
    });
  }
  return undefined;
}

/** Whether somebody may ask this model: one that is listed, of a deployment that asks models at all. */
export function isModelAllowed(env: Env, name: string): boolean {
  const usual = chooseModel(env);
  return usual !== undefined && [usual.name, ...listedModels(env)].includes(name);
}

const listedModels = ({ EXPLAIN_MODELS: text }: Env): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
