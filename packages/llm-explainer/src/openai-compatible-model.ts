import * as v from 'valibot';
import type { Model, ModelAnswer } from './model.ts';

export interface OpenAiCompatibleOptions {
  /** The address below which `/chat/completions` is found: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

const ChatCompletion = v.looseObject({
  choices: v.looseTuple([
    v.looseObject({
      message: v.looseObject({ content: v.pipe(v.string(), v.minLength(1)) }),
      finish_reason: v.nullish(v.string()),
    }),
  ]),
});

/** Any server that speaks OpenAI's chat completions: a hosted one, a gateway, or one on the desk. */
export function openAiCompatibleModel(options: OpenAiCompatibleOptions): Model {
  const { baseUrl, model, apiKey, fetch } = options;
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
  };
  return {
    name: model,
    async complete({ system, user, schema, maxTokens, signal }): Promise<ModelAnswer> {
      const question = {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      };
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
        if (response.status === 400) {
          await drop(response);
          response = await post(question);
        }
        if (response.ok) return readCompletion(await response.text());
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

const refusal = (status: number): ModelAnswer => ({
  ok: false,
  reason: `its service answered with status ${status}`,
});

function readCompletion(text: string): ModelAnswer {
  const completion = v.safeParse(v.pipe(v.string(), v.parseJson(), ChatCompletion), text);
  if (!completion.success) return { ok: false, reason: 'its service sent no chat completion' };
  const [choice] = completion.output.choices;
  return choice.finish_reason === 'length'
    ? { ok: false, reason: 'the answer was cut off before its end' }
    : { ok: true, content: choice.message.content };
}
