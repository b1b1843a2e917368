import * as v from 'valibot';
import { messagesOf, readChatCompletion, unusable } from './chat-completion.ts';
import type { Model, ModelAnswer } from './model.ts';
import { readWithin } from './read-within.ts';

export interface OpenAiCompatibleOptions {
  /** The address below which `/chat/completions` is found: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string;
  /** How many tokens it reads and writes at once. A local server may cut off silently what is more. */
  contextTokens?: number;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

/** What local servers that are told nothing give at least, on a machine that has the memory. */
const DEFAULT_CONTEXT_TOKENS = 8_192;

/** Many times what the tokens of an answer can be. */
const MOST_BYTES = 2 ** 20;

/** With these a server says that it does not know something in the request. */
const BAD_REQUEST: readonly number[] = [400, 422];

/** Any server that speaks OpenAI's chat completions: a hosted one, a gateway, or one on the desk. */
export function openAiCompatibleModel(options: OpenAiCompatibleOptions): Model {
  const { baseUrl, model, apiKey, fetch, contextTokens = DEFAULT_CONTEXT_TOKENS } = options;
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
  };
  return {
    name: model,
    contextTokens,
    async complete({ system, user, schema, maxTokens, signal }): Promise<ModelAnswer> {
      const question = { model, messages: messagesOf({ system, user }) };
      const held = {
        ...question,
        max_tokens: maxTokens,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'explanation', strict: true, schema },
        },
      };
      // A redirect is not followed: the key is meant for this address only.
      const post = (body: object) =>
        fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
          redirect: 'manual',
          signal,
        });
      try {
        let response = await post(held);
        // Not every server knows a schema or `max_tokens`; the task says in words what to answer.
        if (BAD_REQUEST.includes(response.status)) {
          await drop(response);
          response = await post(question);
        }
        if (response.ok) {
          const text = await readWithin(response, MOST_BYTES);
          return text === undefined ? tooMuch : readCompletion(text);
        }
        await drop(response);
        return refusal(response.status);
      } catch {
        return { ok: false, reason: 'its service could not be reached' };
      }
    },
  };
}

/** A body that nobody reads holds its connection until it is cancelled. */
const drop = (response: Response) => response.body?.cancel().catch(() => {});

const tooMuch: ModelAnswer = { ok: false, reason: 'its service sent far too much' };

const refusal = (status: number): ModelAnswer => ({
  ok: false,
  reason: `its service answered with status ${status}`,
});

const Text = v.pipe(v.string(), v.parseJson());

/** Sent with a status of success by gateways whose model did not answer. */
const Failure = v.looseObject({ error: v.looseObject({}) });

function readCompletion(text: string): ModelAnswer {
  const body = v.safeParse(Text, text);
  if (!body.success || v.is(Failure, body.output)) return { ok: false, reason: NO_COMPLETION };
  return readChatCompletion(body.output) ?? unusable(NO_COMPLETION, body.output);
}

const NO_COMPLETION = 'its service sent no chat completion';
