import * as v from 'valibot';
import type { ModelAnswer, ModelRequest, TokenUsage } from './model.ts';

/** What every chat model is asked with: who says what. */
export const messagesOf = ({ system, user }: Pick<ModelRequest, 'system' | 'user'>) => [
  { role: 'system', content: system },
  { role: 'user', content: user },
];

const ChatCompletion = v.looseObject({
  choices: v.looseTuple([
    v.looseObject({
      message: v.looseObject({ content: v.nullish(v.string()) }),
      finish_reason: v.nullish(v.string()),
    }),
  ]),
});

const Count = v.fallback(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.safeInteger())),
  undefined,
);
const Usage = v.looseObject({
  usage: v.looseObject({ prompt_tokens: Count, completion_tokens: Count }),
});

/** What a service says that an answer took; nothing where it does not say, or says nonsense. */
export function readUsage(completion: unknown): { usage?: TokenUsage } {
  const told = v.safeParse(Usage, completion);
  if (!told.success) return {};
  const { prompt_tokens: tokens_in, completion_tokens: tokens_out } = told.output.usage;
  if (tokens_in === undefined && tokens_out === undefined) return {};
  return {
    usage: {
      ...(tokens_in !== undefined && { tokens_in }),
      ...(tokens_out !== undefined && { tokens_out }),
    },
  };
}

/** The answer in a chat completion, as OpenAI defined it; undefined where it is none. */
export function readChatCompletion(completion: unknown): ModelAnswer | undefined {
  const parsed = v.safeParse(ChatCompletion, completion);
  if (!parsed.success) return undefined;
  const [{ message, finish_reason }] = parsed.output.choices;
  const usage = readUsage(completion);
  const unusable = (reason: string) => ({ ok: false, fault: 'answer', reason, ...usage }) as const;
  if (finish_reason === 'length') return unusable('the answer was cut off before its end');
  return message.content
    ? { ok: true, content: message.content, ...usage }
    : unusable('the answer is empty');
}
