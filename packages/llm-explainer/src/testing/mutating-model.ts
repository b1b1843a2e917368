import fc from 'fast-check';
import type { DraftExplanation } from '../draft-explanation.ts';
import type { Model, ModelAnswer } from '../model.ts';
import { anyHabit, indulge, type Habit } from './bad-habits.ts';

/** How an answer is written down. */
const forms = [
  'object',
  'text',
  'fenced',
  'chatty',
  'thinking',
  'within a string',
  'a list',
  'twice',
  'prose',
  'cut off',
  'empty',
] as const;
/** How there is none. */
const failures = ['errors', 'rejects', 'throws', 'hangs', 'sends half a stream'] as const;

export interface Mutation {
  habits: Habit[];
  form: (typeof forms)[number] | (typeof failures)[number];
  /** Share of the text after which it is cut off. */
  cut: number;
}

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  habits: fc.array(anyHabit, { minLength: 0, maxLength: 3 }),
  form: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('object' as const, 'text' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...forms) },
    { weight: 1, arbitrary: fc.constantFrom(...failures) },
  ),
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A model that was about to answer well, and then did this: one mutation for each call. */
export function mutatingModel(good: DraftExplanation, mutations: Mutation[]): Model {
  const left = [...mutations];
  return {
    name: 'mutating-model',
    contextTokens: 24_000,
    complete() {
      const mutation = left.shift();
      if (!mutation) throw new Error('It was asked too often.');
      return answer(good, mutation);
    },
  };
}

function answer(good: DraftExplanation, { habits, form, cut }: Mutation): Promise<ModelAnswer> {
  const spoilt = habits.reduce<unknown>(
    (draft, habit) => (isDraft(draft) ? indulge(draft, habit) : draft),
    good,
  );
  const text = JSON.stringify(spoilt);
  const said = (content: unknown) => Promise.resolve<ModelAnswer>({ ok: true, content });
  switch (form) {
    case 'errors':
      return Promise.resolve({ ok: false, reason: 'its service answered with status 500' });
    case 'sends half a stream':
      return Promise.resolve({ ok: false, reason: 'its service could not be reached' });
    case 'rejects':
      return Promise.reject(new Error(text));
    case 'throws':
      throw new Error(text);
    case 'hangs':
      return new Promise(() => {});
    case 'object':
      return said(spoilt);
    case 'a list':
      return said([spoilt]);
    case 'text':
      return said(text);
    case 'fenced':
      return said(`\`\`\`json\n${text}\n\`\`\``);
    case 'chatty':
      return said(`Sure! {Here} it is: ${text} Anything else?`);
    case 'thinking':
      return said(`<think>{"summary": "..."}</think>${text}`);
    case 'within a string':
      return said(JSON.stringify(text));
    case 'twice':
      return said(`${text}\n${text}`);
    case 'prose':
      return said('Production fails, since its release is broken.');
    case 'cut off':
      return said(text.slice(0, cut * text.length));
    case 'empty':
      return said('');
  }
}

/** A habit can only spoil what still looks like a draft. */
const isDraft = (value: unknown): value is DraftExplanation =>
  typeof value === 'object' &&
  value !== null &&
  'ranked_causes' in value &&
  Array.isArray(value.ranked_causes) &&
  value.ranked_causes.every((cause) => Array.isArray(cause?.evidence)) &&
  'actions' in value &&
  Array.isArray(value.actions) &&
  'summary' in value &&
  typeof value.summary === 'string';
