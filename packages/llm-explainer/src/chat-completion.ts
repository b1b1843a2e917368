import * as v from 'valibot';
import type { ModelAnswer, ModelRequest, TokenUsage } from './model.ts';

/** What every chat model is asked with: who says what. */
export const messagesOf = ({ system, user }: Pick<ModelRequest, 'system' | 'user'>) => [
  { role: 'system', content: system },
  { role: 'user', content: user },
];

/** A part of an answer; what a model thinks, and what is no text, is none of it. */
const Part = v.looseObject({ type: v.optional(v.string()), text: v.optional(v.string()) });

/** As text, as parts, or as the object that the text stands for. */
const Content = v.union([v.string(), v.array(Part), v.looseObject({})]);

const ChatCompletion = v.looseObject({
  choices: v.looseTuple([
    v.looseObject({
      message: v.looseObject({ content: v.nullish(Content) }),
      finish_reason: v.nullish(v.string()),
    }),
  ]),
});

const Count = v.fallback(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.safeInteger())),
  undefined,
);
const Usage = v.looseObject({
  usage: v.looseObject({
    prompt_tokens: Count,
    completion_tokens: Count,
    // What a response calls the same.
    input_tokens: Count,
    output_tokens: Count,
  }),
});

/** What a service says that an answer took; nothing where it does not say, or says nonsense. */
export function readUsage(completion: unknown): { usage?: TokenUsage } {
  const told = v.safeParse(Usage, completion);
  if (!told.success) return {};
  const { usage } = told.output;
  const tokens_in = usage.prompt_tokens ?? usage.input_tokens;
  const tokens_out = usage.completion_tokens ?? usage.output_tokens;
  if (tokens_in === undefined && tokens_out === undefined) return {};
  return {
    usage: {
      ...(tokens_in !== undefined && { tokens_in }),
      ...(tokens_out !== undefined && { tokens_out }),
    },
  };
}

/** An answer of no use, and what it took all the same. */
export const unusable = (reason: string, completion: unknown): ModelAnswer => ({
  ok: false,
  fault: 'answer',
  reason,
  ...readUsage(completion),
});

/** The answer in a chat completion, as OpenAI defined it; undefined where it is none. */
export function readChatCompletion(completion: unknown): ModelAnswer | undefined {
  const parsed = v.safeParse(ChatCompletion, completion);
  if (!parsed.success) return undefined;
  const [{ message, finish_reason }] = parsed.output.choices;
  return answerOf(
    Array.isArray(message.content) ? textOfParts(message.content) : message.content,
    finish_reason === 'length',
    completion,
  );
}

/** What newer models answer with: items, of which messages hold the text. */
const ModelResponse = v.looseObject({
  output: v.array(
    v.looseObject({ type: v.optional(v.string()), content: v.nullish(v.array(Part)) }),
  ),
  status: v.nullish(v.string()),
});

/** The answer in a response, as OpenAI defined it; undefined where it is none. */
export function readModelResponse(completion: unknown): ModelAnswer | undefined {
  const parsed = v.safeParse(ModelResponse, completion);
  if (!parsed.success) return undefined;
  const { output, status } = parsed.output;
  const parts = output.flatMap(({ type, content }) => (type === 'message' && content) || []);
  return answerOf(textOfParts(parts), status === 'incomplete', completion);
}

function answerOf(content: unknown, isCutOff: boolean, completion: unknown): ModelAnswer {
  if (isCutOff) return unusable('the answer was cut off before its end', completion);
  return content
    ? { ok: true, content, ...readUsage(completion) }
    : unusable('the answer is empty', completion);
}

const TEXT_PARTS: readonly (string | undefined)[] = ['text', 'output_text', undefined];

const textOfParts = (parts: readonly v.InferOutput<typeof Part>[]): string =>
  parts.map(({ type, text }) => (TEXT_PARTS.includes(type) ? (text ?? '') : '')).join('');
