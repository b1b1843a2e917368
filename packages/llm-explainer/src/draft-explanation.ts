import { RankedCause } from '@env-drift/contracts';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { tidyText } from './tidy-text.ts';

const Text = v.pipe(v.string(), v.maxLength(1_000), v.transform(tidyText));
const Sentences = v.pipe(Text, v.minLength(1));
const MOST_ENTRIES = 15;

/** What a model has to answer: the part of an Explanation that is its to write, and no more. */
export const DraftExplanation = v.object({
  summary: v.pipe(Sentences, v.description('Two or three sentences: what differs and why.')),
  ranked_causes: v.pipe(
    v.array(
      v.object({
        cause: v.pipe(Sentences, v.description('One likely cause, in at most three sentences.')),
        confidence: v.pipe(
          RankedCause.entries.confidence,
          v.description('From 0, a guess, to 1, proven by the findings.'),
        ),
        evidence: v.pipe(
          v.array(v.string()),
          v.maxLength(1_000),
          v.description('The ids of the findings this cause explains, copied exactly.'),
        ),
      }),
    ),
    v.maxLength(MOST_ENTRIES),
    v.description('Likely causes, most likely first, at most five.'),
  ),
  actions: v.pipe(
    v.array(
      v.object({
        action: v.pipe(Sentences, v.description('One thing to do next, as an instruction.')),
        why: v.pipe(Text, v.description('What it settles or mends.')),
      }),
    ),
    v.maxLength(MOST_ENTRIES),
    v.description('What to do next, most useful first, at most three.'),
  ),
});
export type DraftExplanation = v.InferOutput<typeof DraftExplanation>;

/**
 * The same as JSON Schema, in the subset that strict modes accept: every field required, no further
 * field, no bounds. The bounds are checked here, when the answer has come; a surplus field from a
 * model that is not held to the schema is dropped then instead of spoiling the answer.
 */
export const draftExplanationJsonSchema: Record<string, unknown> = {
  ...toJsonSchemaDefs(
    { DraftExplanation },
    {
      ignoreActions: ['transform', 'min_length', 'max_length', 'min_value', 'max_value'],
      overrideSchema: ({ valibotSchema, jsonSchema }) =>
        valibotSchema.type === 'object'
          ? { ...jsonSchema, additionalProperties: false }
          : undefined,
    },
  ).DraftExplanation,
};
