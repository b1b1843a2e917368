import { openAiCompatibleModel, workersAiModel, type Model } from '@env-drift/llm-explainer';

/** What a gateway's log says of the question, so that its cost can be told. */
export type Asker = Readonly<Record<string, string>>;

/**
 * The model that the configuration names; undefined leaves the explaining to the rules.
 *
 * @param name of another one of the same provider, which `isModelAllowed` has let through
 */
export function chooseModel(env: Env, name?: string, asker: Asker = {}): Model | undefined {
  const model = name ?? (env.LLM_MODEL || undefined);
  const contextTokens = readContextTokens(env.LLM_CONTEXT_TOKENS);
  if (env.EXPLAINER === 'workers-ai') {
    return workersAiModel({
      ai: env.AI,
      ...(model && { model }),
      ...(contextTokens && { contextTokens }),
      ...(env.AI_GATEWAY_ID && { gateway: { id: env.AI_GATEWAY_ID, metadata: asker } }),
    });
  }
  if (env.EXPLAINER === 'openai-compatible' && env.LLM_BASE_URL && model) {
    return openAiCompatibleModel({
      baseUrl: env.LLM_BASE_URL,
      model,
      ...(contextTokens && { contextTokens }),
      ...(env.LLM_API_KEY && { apiKey: env.LLM_API_KEY }),
      fetch: (url, init) => fetch(url, init),
    });
  }
  return undefined;
}

/** Asked where the first one gives no answer at all; undefined where none is named, or the same. */
export const chooseFallback = (env: Env, first: Model, asker?: Asker): Model | undefined =>
  env.LLM_FALLBACK_MODEL && env.LLM_FALLBACK_MODEL !== first.name
    ? chooseModel(env, env.LLM_FALLBACK_MODEL, asker)
    : undefined;

/** Those that may be asked by name, the usual one first; none of a deployment that asks no model at all. */
export function allowedModels(env: Env): string[] {
  const usual = chooseModel(env);
  return usual ? [...new Set([usual.name, ...listedModels(env)])] : [];
}

/** Whether somebody may ask this model. */
export const isModelAllowed = (env: Env, name: string): boolean =>
  allowedModels(env).includes(name);

const listedModels = ({ EXPLAIN_MODELS: text }: Env): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Fewer leave no room for a finding; what is no number is as if it were not there. */
const readContextTokens = (text: string | undefined): number | undefined =>
  /^\d{4,7}$/.test(text ?? '') ? Number(text) : undefined;
