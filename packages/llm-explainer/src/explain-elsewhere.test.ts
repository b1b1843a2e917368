import { describe, expect, it } from 'vitest';
import type { Circuit } from './circuit.ts';
import { explain, type ExplainOptions } from './explain.ts';
import type { ModelAnswer } from './model.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';
import { down, good, goodTold, modelSaying, worse } from './testing/saying-model.ts';

const finding = makeFinding('status-differs', {
  severity: 'critical',
  left_value: 200,
  right_value: 503,
});
const diff = makeDiff([finding]);
const ask = (options: Partial<ExplainOptions>) => explain({ diff, sides, ...options });

describe('another model', () => {
  it('explains where the first one gives no answer', async () => {
    const explained = await ask({
      model: modelSaying('a', down),
      fallbackModel: modelSaying('b', good),
    });
    expect(explained).toMatchObject({ ...goodTold, source: 'model', model: 'b' });
    expect(explained.calls).toMatchObject([{ model: 'a', failure: 'it is down' }, { model: 'b' }]);
  });

  it('gets its share of the time', async () => {
    const models = [modelSaying('a', down), modelSaying('b', down)];
    const { notes } = await ask({ model: models[0], fallbackModel: models[1], now: () => 0 });
    expect(models.map(({ complete }) => complete.mock.calls[0]?.[0].timeoutMs)).toEqual([
      12_000, 20_000,
    ]);
    expect(notes).toBe(
      "The model's answer was not used: it is down. Nor was that of the other model: it is down.",
    );
  });

  it.each<[string, ModelAnswer | object]>([
    ['the first one answered badly', worse],
    ['nobody waits any longer', { ok: false, fault: 'caller', reason: 'the request was stopped' }],
  ])('is not asked where %s', async (_, answer) => {
    const fallbackModel = modelSaying('b', good);
    expect((await ask({ model: modelSaying('a', answer), fallbackModel })).source).toBe('rules');
    expect(fallbackModel.complete).not.toHaveBeenCalled();
  });
});

describe('a model that fails again and again', () => {
  it('is left alone for a minute, and then tried by one call', async () => {
    let clock = 1_000_000;
    const circuits = new Map<string, Circuit>();
    const answers: ModelAnswer[] = [down, down, down, { ok: true, content: good }];
    const model = modelSaying('a', ...answers);
    const explained = () => ask({ model, circuits, now: () => clock });
    for (const times of [1, 2, 3, 3]) {
      expect((await explained()).source).toBe('rules');
      expect(model.complete).toHaveBeenCalledTimes(times);
    }
    const { notes, calls } = await explained();
    expect(notes).toContain('it failed several times in a row and is left alone for a while');
    expect(calls).toBeUndefined();

    clock += 60_000;
    expect((await explained()).source).toBe('model');
    expect(circuits.get('a')).toEqual({ failures: 0, rests_until: 0 });
  });

  it('is not woken by a caller who goes away', async () => {
    const circuits = new Map<string, Circuit>([['a', { failures: 1, rests_until: 0 }]]);
    const caller = new AbortController();
    const silent = { ...modelSaying('a', good), complete: () => new Promise<never>(() => {}) };
    const waiting = ask({ model: silent, circuits, signal: caller.signal });
    await ask({ model: modelSaying('a', down), circuits });
    await ask({ model: modelSaying('a', down), circuits });
    caller.abort();
    await waiting;
    expect(circuits.get('a')?.failures).toBe(3);
  });

  it('does not keep another one from being asked', async () => {
    const circuits = new Map([['a', { failures: 3, rests_until: Infinity }]]);
    const model = modelSaying('a', good);
    const explained = await ask({ model, fallbackModel: modelSaying('b', good), circuits });
    expect(explained.model).toBe('b');
    expect(model.complete).not.toHaveBeenCalled();
  });

  it.each<[string, ModelAnswer | object, number]>([
    ['no answer is a failure', down, 3],
    ['a bad answer is none', worse, 0],
    ['nor is one of no use', { ok: false, fault: 'answer', reason: 'the answer is empty' }, 0],
    ['nor is a caller who went away', { ok: false, fault: 'caller', reason: 'stopped' }, 2],
  ])('%s', async (_, answer, failures) => {
    const circuits = new Map<string, Circuit>([['a', { failures: 2, rests_until: 0 }]]);
    await ask({ model: modelSaying('a', answer), circuits });
    expect(circuits.get('a')?.failures).toBe(failures);
  });
});
