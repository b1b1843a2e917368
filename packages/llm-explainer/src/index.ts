export { explain, type ExplainOptions } from './explain.ts';
export { explainByRules } from './explain-by-rules.ts';
export type { Model, ModelAnswer, ModelRequest } from './model.ts';
export type { NamedSide, NamedSides } from './name-sides.ts';
export type { ExplainInput } from './observe.ts';
export { openAiCompatibleModel, type OpenAiCompatibleOptions } from './openai-compatible-model.ts';
export { workersAiModel, type WorkersAi, type WorkersAiOptions } from './workers-ai-model.ts';
