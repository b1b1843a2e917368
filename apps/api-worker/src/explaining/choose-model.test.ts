import { expect, it } from 'vitest';
import { allowedModels, chooseFallback, chooseModel } from './choose-model.ts';

const envOf = (variables: Partial<Env>) => ({ AI: {}, ...variables }) as Env;
const LOCAL = {
  EXPLAINER: 'openai-compatible',
  LLM_BASE_URL: 'http://127.0.0.1:11434/v1',
  LLM_MODEL: 'qwen',
};
const USUAL = '@cf/meta/llama-3.3-70b-instruct-fp8-fast';

it.each<[Partial<Env>, [name: string, contextTokens: number] | undefined]>([
  [{}, undefined],
  [{ EXPLAINER: 'rules', LLM_MODEL: 'qwen' }, undefined],
  [{ EXPLAINER: 'workers-ai' }, [USUAL, 24_000]],
  [{ EXPLAINER: 'workers-ai', LLM_MODEL: '@cf/other' }, ['@cf/other', 24_000]],
  [LOCAL, ['qwen', 8_192]],
  [{ ...LOCAL, LLM_CONTEXT_TOKENS: '131072' }, ['qwen', 131_072]],
  [{ ...LOCAL, LLM_CONTEXT_TOKENS: '99' }, ['qwen', 8_192]],
  [{ ...LOCAL, LLM_CONTEXT_TOKENS: 'much' }, ['qwen', 8_192]],
  [{ ...LOCAL, LLM_MODEL: '' }, undefined],
  [{ ...LOCAL, LLM_BASE_URL: '' }, undefined],
])('%j asks %j', (variables, chosen) => {
  const model = chooseModel(envOf(variables));
  expect(model && [model.name, model.contextTokens]).toEqual(chosen);
});

it.each<[Partial<Env>, string | undefined]>([
  [LOCAL, undefined],
  [{ ...LOCAL, LLM_FALLBACK_MODEL: 'qwen' }, undefined],
  [{ ...LOCAL, LLM_FALLBACK_MODEL: 'smaller' }, 'smaller'],
])('%j falls back to %s', (variables, name) => {
  const env = envOf(variables);
  expect(chooseFallback(env, chooseModel(env)!)?.name).toBe(name);
});

it.each<[Partial<Env>, string[]]>([
  [{ EXPLAINER: 'rules', EXPLAIN_MODELS: 'a,b' }, []],
  [{ EXPLAINER: 'workers-ai' }, [USUAL]],
  [{ ...LOCAL, EXPLAIN_MODELS: ' larger,, qwen,other/one ' }, ['qwen', 'larger', 'other/one']],
])('%j may be asked for %j', (variables, names) => {
  expect(allowedModels(envOf(variables))).toEqual(names);
});
