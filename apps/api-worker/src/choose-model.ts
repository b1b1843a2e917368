import { openAiCompatibleModel, workersAiModel, type Model } from '@env-drift/llm-explainer';

/** The model that the configuration names; undefined leaves the explaining to the rules. */
export function chooseModel(env: Env): Model | undefined {
  const model = env.LLM_MODEL || undefined;
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
