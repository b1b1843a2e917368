export type { AnswerCache } from './answer-cache.ts';
export type { Circuit, Circuits } from './circuit.ts';
export { explain, type ExplainOptions } from './explain.ts';
export { explainByRules, likelyCauses, type LikelyCause } from './explain-by-rules.ts';
export type { Model, ModelAnswer, ModelRequest, TokenUsage } from './model.ts';
export type { NamedSide, NamedSides } from './name-sides.ts';
export type { ExplainInput } from './observe.ts';
export { openAiCompatibleModel, type OpenAiCompatibleOptions } from './openai-compatible-model.ts';
export {
  workersAiModel,
  type WorkersAi,
  type WorkersAiOptions,
  type WorkersAiRunOptions,
} from './workers-ai-model.ts';
