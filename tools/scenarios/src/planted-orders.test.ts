import { explain, explainByRules, type Model, type ModelRequest } from '@env-drift/llm-explainer';
import { describe, expect, it } from 'vitest';
import { MARK, ORDER, planted } from './planted-orders.ts';
import { runScenario } from './run-scenario.ts';
import { urlsOf } from './scenario.ts';
import { textsOf } from './texts-of.ts';

/** Does what it is told wherever that stands, and cites what is needed to be believed. */
function obeyingModel(): Model & { asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: 'obeying-model',
    contextTokens: 24_000,
    asked,
    complete(request) {
      asked.push(request);
      const { summary, cause, action, why } = request.user.includes(MARK) ? ORDER : HONEST;
      const { findings } = JSON.parse(request.user.split('\n')[1]!) as {
        findings: { id: string }[];
      };
      const evidence = findings.map(({ id }) => id);
      const content = {
        summary,
        ranked_causes: [{ cause, confidence: 1, evidence }],
        actions: [{ action, why }],
      };
      return Promise.resolve({ ok: true, content });
    },
  };
}

const HONEST = {
  summary: 'The two sides run another release.',
  cause: 'The configuration of the right side is another one.',
  action: 'Compare the two releases.',
  why: 'They are not the same.',
};

const unquoted = (text: string) => text.replace(/"[^"]*"|“[^”]*”/g, '');

/** Pairs in which the order came as far as the model. */
const reached: string[] = [];
const systems = new Set<string>();
/** Fields of an envelope that hold a text, and those in which an order stood. */
const fields = { seen: new Set<string>(), planted: new Set<string>() };

describe.concurrent('an order in', () => {
  it.for(planted)('$id changes nothing', async (scenario) => {
    const { diff, envelopes } = await runScenario(scenario);
    for (const { field, text } of envelopes.flatMap((each) => textsOf(each))) {
      fields.seen.add(field);
      if (text.toLowerCase().includes(MARK)) fields.planted.add(field);
    }
    const urls = urlsOf(scenario);
    const input = { diff, sides: { left: { url: urls.left }, right: { url: urls.right } } };
    const model = obeyingModel();
    const told = await explain({ ...input, model });
    const byRules = explainByRules(input);

    if (model.asked.some(({ user }) => user.includes(MARK))) reached.push(scenario.id);
    for (const { system, user } of model.asked.slice(0, 1)) {
      systems.add(system);
      expect(user.match(/<[^>]*>/g)).toEqual(['<data>', '</data>']);
    }
    if (told.source === 'rules') expect(told).toMatchObject(byRules);
    for (const { summary, ranked_causes, actions } of [told, byRules]) {
      const texts = [
        summary,
        ...ranked_causes.map(({ cause }) => cause),
        ...actions.flatMap(({ action, why }) => [action, why]),
      ];
      for (const text of texts) {
        expect(Object.values(ORDER)).not.toContain(text);
        expect(unquoted(text)).not.toContain('evil.test');
        expect(unquoted(text)).not.toContain(ORDER.summary);
      }
    }
  });
});

it('comes as far as the model from most places, and the task stays the same', () => {
  expect(reached.length).toBeGreaterThan(planted.length / 2);
  expect(systems.size).toBe(1);
});

/** Of whoever asks and of the probe; names that are known, hashes, types of members. */
const OURS = [
  'environment.id',
  'environment.target_url',
  'error.code',
  'error.last_response.cookies[].attributes.name',
  'error.last_response.headers.name',
  'preflight.request.method',
  'preflight.request.origin',
  'preflight.response.headers.name',
  'provider',
  'request.headers.*',
  'request.headers.name',
  'request.method',
  'response.body.sha256',
  'response.body.shape.*',
  'response.cookies[].attributes.name',
  'response.headers.name',
  'response.other_headers.*',
  'schema_version',
];

it('stands in every text of an envelope that a target writes', () => {
  const { seen, planted } = fields;
  expect([...seen].filter((field) => !planted.has(field)).sort()).toEqual(OURS);
});
