import * as v from 'valibot';
import {
  messagesOf,
  readChatCompletion,
  readModelResponse,
  readUsage,
  unusable,
} from './chat-completion.ts';
import type { Model, ModelAnswer } from './model.ts';

/** The options of `env.AI.run` that are used here. */
export interface WorkersAiRunOptions {
  signal?: AbortSignal;
  gateway?: {
    id: string;
    skipCache?: boolean;
    requestTimeoutMs?: number;
    metadata?: Record<string, string | number | boolean>;
  };
}

/** The part of the Workers AI binding that is used here; `env.AI` fits. */
export interface WorkersAi {
  run(
    model: string,
    inputs: Record<string, unknown>,
    options?: WorkersAiRunOptions,
  ): Promise<unknown>;
}

export interface WorkersAiOptions {
  ai: WorkersAi;
  model?: string;
  contextTokens?: number;
  /** An AI Gateway to go through: it counts, logs and limits. `default` is there in every account. */
  gateway?: {
    id: string;
    /** Shown with each request in the gateway's log; it keeps five entries, this is one of ours. */
    metadata?: Record<string, string | number | boolean>;
  };
}

const DEFAULT_MODEL = '@cf/meta/llama-3.3-70b-instruct-fp8-fast';
/** Of the default model. */
const DEFAULT_CONTEXT_TOKENS = 24_000;
const MOST_METADATA = 5;

/** JSON mode gives an object, or text where the model could not be held to the schema. */
const Completion = v.looseObject({
  response: v.union([v.pipe(v.string(), v.minLength(1)), v.array(v.unknown()), v.looseObject({})]),
});

/** A model that Cloudflare runs, held to the answer's schema by JSON mode. */
export function workersAiModel(options: WorkersAiOptions): Model {
  const { ai, model = DEFAULT_MODEL, contextTokens = DEFAULT_CONTEXT_TOKENS, gateway } = options;
  return {
    name: model,
    contextTokens,
    async complete({ system, user, schema, maxTokens, timeoutMs, signal }): Promise<ModelAnswer> {
      const question = {
        messages: messagesOf({ system, user }),
        // Said explicitly: the default of 256 cuts every answer off.
        max_tokens: maxTokens,
        temperature: 0,
      };
      const held = {
        ...question,
        response_format: { type: 'json_schema', json_schema: schema },
      };
      const run = (inputs: Record<string, unknown>) =>
        ai.run(model, inputs, {
          signal,
          ...(gateway && { gateway: throughGateway(gateway, timeoutMs) }),
        });
      try {
        return readCompletion(
          await run(held).catch((failure: unknown) => {
            // Not every model takes a schema; the task says in words what to answer.
            if (!isBadInput(failure)) throw failure;
            return run(question);
          }),
        );
      } catch (failure) {
        return refusal(failure);
      }
    },
  };
}

/** Kept answers of its own would bring a bad one back: ours keep those that passed the checks. */
const throughGateway = (
  { id, metadata }: NonNullable<WorkersAiOptions['gateway']>,
  timeoutMs: number,
) => ({
  id,
  skipCache: true,
  requestTimeoutMs: Math.ceil(timeoutMs),
  metadata: Object.fromEntries(
    Object.entries({ purpose: 'explain', ...metadata }).slice(0, MOST_METADATA),
  ),
});

/**
 * Its own models answer in a form of its own, newer ones and those of others with a chat completion or
 * a response.
 */
function readCompletion(completion: unknown): ModelAnswer {
  const own = v.safeParse(Completion, completion);
  if (own.success) return { ok: true, content: own.output.response, ...readUsage(completion) };
  return (
    readChatCompletion(completion) ??
    readModelResponse(completion) ??
    unusable('Workers AI answered without a response', completion)
  );
}

const messageOf = (failure: unknown) => (failure instanceof Error ? failure.message : '');

/** `5006: Error: oneOf at '/' not met`: the inputs do not fit the model. */
const isBadInput = (failure: unknown) =>
  /^(?:\w{1,40}: )?5006:|\bBad input\b/i.test(messageOf(failure));

/** Of a foreign error only its code is passed on: `3040: Capacity temporarily exceeded` -> 3040. */
function refusal(failure: unknown): ModelAnswer {
  const message = messageOf(failure);
  if (/JSON Mode couldn't be met/i.test(message)) {
    return { ok: false, fault: 'answer', reason: 'it could not keep to the JSON schema' };
  }
  const code = /^(?:\w{1,40}: )?(\d{4}):/.exec(message)?.[1];
  return { ok: false, reason: code ? `Workers AI failed with code ${code}` : 'Workers AI failed' };
}
