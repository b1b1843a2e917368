import { describe, expect, it } from 'vitest';
import { findJsonObjects } from './find-json-objects.ts';
import { parseAnswer } from './parse-answer.ts';

const draft = {
  summary: 'Production asks for "credentials" {first}.',
  ranked_causes: [{ cause: 'A wall.', confidence: 0.9, evidence: ['a'] }],
  actions: [{ action: 'Look.', why: '' }],
};
const json = JSON.stringify(draft);

describe('an answer that can be used', () => {
  it.each([
    ['an object', draft],
    ['JSON', json],
    ['a fenced block', '```json\n' + JSON.stringify(draft, null, 2) + '\n```'],
    ['a fence that never closes', '```json\n' + json],
    ['a greeting before and after', `Sure! It's "easy":\n${json}\nAnything else? {x}`],
    ['a model thinking aloud', `<think>The schema is {summary}, or {} even.</think>${json}`],
    [
      'a draft in what it thought',
      `<think>Perhaps ${json.replace('Production', 'Staging')}? No.</think>${json}`,
    ],
    ['a thought that begins without being told', `Perhaps {"a":1}? No.</think>\n${json}`],
    ['a brace in what it thought', `<think>The set is {a, b and so on</think>${json}`],
    ['a first try and a last one', `${json.replace('Production', 'Staging')} Better: ${json}`],
    ['a brace that never closes', `Here it is: {\n${json}`],
    ['an object that never closes', `The field {"x is odd. ${json}`],
    ['an object that began twice', `{"summary": ${json}`],
    ['the end of a thought within the answer', json.replace('A wall.', 'A </think> {wall}.')],
    ['an example before the answer', `{"summary":"..."} is the form. ${json}`],
    [
      'surplus fields',
      { ...draft, notes: 'n', ranked_causes: [{ ...draft.ranked_causes[0], id: 1 }] },
    ],
    ['a confidence of 0 and of 1', JSON.stringify(draft).replace('0.9', '1')],
  ])('%s', (_, content) => {
    expect(parseAnswer(content)).toMatchObject({ ok: true, draft: { summary: draft.summary } });
  });

  it('loses what was not asked for', () => {
    expect(parseAnswer({ ...draft, source: 'model' })).toEqual({ ok: true, draft });
  });
});

describe('an answer that cannot', () => {
  const cause = draft.ranked_causes[0]!;
  it.each([
    [undefined, 'the answer does not fit the schema'],
    [null, 'the answer does not fit the schema'],
    [[draft], 'the answer does not fit the schema at summary'],
    ['', 'the answer holds no JSON object'],
    ['I cannot help with that.', 'the answer holds no JSON object'],
    ['{not json}', 'the answer holds no JSON object'],
    [`<think>${json}</think>I cannot help with that.`, 'the answer holds no JSON object'],
    [`<think>${json}</think>${json.slice(0, -1)}`, 'the answer was cut off before its end'],
    ['{}', 'the answer does not fit the schema at summary'],
    [json.slice(0, -1), 'the answer was cut off before its end'],
    [json.slice(0, 30), 'the answer was cut off before its end'],
    [{ ...draft, summary: ' ' }, 'the answer does not fit the schema at summary'],
    [{ ...draft, summary: 'x'.repeat(2_001) }, 'the answer does not fit the schema at summary'],
    [
      { ...draft, ranked_causes: [{ ...cause, confidence: 1.1 }] },
      'the answer does not fit the schema at ranked_causes.0.confidence',
    ],
    [
      { ...draft, ranked_causes: [{ ...cause, confidence: -0.1 }] },
      'the answer does not fit the schema at ranked_causes.0.confidence',
    ],
    [
      { ...draft, ranked_causes: [{ ...cause, confidence: '0.9' }] },
      'the answer does not fit the schema at ranked_causes.0.confidence',
    ],
    [{ ...draft, actions: ['Look.'] }, 'the answer does not fit the schema at actions.0'],
    ['x'.repeat(200_001), 'the answer is too long'],
  ])('%j -> %s', (content, reason) => {
    expect(parseAnswer(content)).toEqual({ ok: false, reason });
  });
});

describe('finding JSON in text', () => {
  it.each<[string, object[], object[], boolean]>([
    ['{"a":1} and {"b":2}', [{ a: 1 }, { b: 2 }], [], false],
    ['{"a":"}{\\"}"}', [{ a: '}{"}' }], [], false],
    ['}}}{"a":1}', [{ a: 1 }], [], false],
    ['{a, {b and {"a":1}', [{ a: 1 }], [], false],
    ['{"a":"\\', [], [], true],
    ['[{"a":1}]', [{ a: 1 }], [], false],
    ['{"a":{"b":1},}', [], [{ b: 1 }], false],
    ['{"a":{"b":1}', [], [{ b: 1 }], true],
  ])('%s', (text, objects, within, cutOff) => {
    expect(findJsonObjects(text)).toEqual({ objects, within, cutOff });
  });

  it('takes linear time, and no stack', () => {
    expect(findJsonObjects('{'.repeat(100_000))).toEqual({ objects: [], within: [], cutOff: true });
    expect(findJsonObjects('{}'.repeat(50_000)).objects).toHaveLength(50_000);
    expect(findJsonObjects('{"a":'.repeat(50_000) + '}'.repeat(50_000)).objects).toEqual([]);
    expect(findJsonObjects('{"'.repeat(100_000)).objects).toEqual([]);
    expect(findJsonObjects(`{${' '.repeat(1_000)}`.repeat(100)).cutOff).toBe(true);
  });
});
