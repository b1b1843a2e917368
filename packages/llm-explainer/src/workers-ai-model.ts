import * as v from 'valibot';
import type { Model, ModelAnswer } from './model.ts';

/** The part of the Workers AI binding that is used here; `env.AI` fits. */
export interface WorkersAi {
  run(
    model: string,
    inputs: Record<string, unknown>,
    options?: { signal?: AbortSignal },
  ): Promise<unknown>;
}

export interface WorkersAiOptions {
  ai: WorkersAi;
  model?: string;
}

const DEFAULT_MODEL = '@cf/meta/llama-3.3-70b-instruct-fp8-fast';

/** JSON mode gives an object, or text where the model could not be held to the schema. */
const Completion = v.looseObject({
  response: v.union([v.pipe(v.string(), v.minLength(1)), v.looseObject({})]),
});

/** A model that Cloudflare runs, held to the answer's schema by JSON mode. */
export function workersAiModel({ ai, model = DEFAULT_MODEL }: WorkersAiOptions): Model {
  return {
    name: model,
    async complete({ system, user, schema, maxTokens, signal }): Promise<ModelAnswer> {
      const inputs = {
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format: { type: 'json_schema', json_schema: schema },
        // Said explicitly: the default of 256 cuts every answer off.
        max_tokens: maxTokens,
        temperature: 0,
      };
      try {
        const completion = v.safeParse(Completion, await ai.run(model, inputs, { signal }));
        return completion.success
          ? { ok: true, content: completion.output.response }
          : { ok: false, reason: 'Workers AI answered without a response' };
      } catch (failure) {
        return { ok: false, reason: reasonOf(failure) };
      }
    },
  };
}

/** Of a foreign error only its code is passed on: `3040: Capacity temporarily exceeded` -> 3040. */
function reasonOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : '';
  if (/JSON Mode couldn't be met/i.test(message)) return 'it could not keep to the JSON schema';
  const code = /^(?:\w{1,40}: )?(\d{4}):/.exec(message)?.[1];
  return code ? `Workers AI failed with code ${code}` : 'Workers AI failed';
}
