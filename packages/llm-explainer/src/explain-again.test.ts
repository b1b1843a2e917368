import { Explanation } from '@env-drift/contracts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explain, type ExplainOptions } from './explain.ts';
import type { Model } from './model.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';
import { bad, down, good, goodTold, modelSaying, worse } from './testing/saying-model.ts';

const finding = makeFinding('status-differs', {
  severity: 'critical',
  left_value: 200,
  right_value: 503,
});
const diff = makeDiff([finding]);
const ask = (options: Partial<ExplainOptions>) => explain({ diff, sides, ...options });
const cutOf = ({ cut }: Explanation) => cut?.map(({ part, check }) => [part, check]);

describe('an answer that does not pass goes back once', () => {
  it.each<[string, object | string, string]>([
    ['an invention', bad, 'summary names a number that its findings do not show: 10:30'],
    ['prose', 'Hm.', 'the answer holds no JSON object'],
    ['half of it', '{"summary":"a', 'the answer was cut off before its end'],
    ['nothing', { ok: false, fault: 'answer', reason: 'the answer is empty' }, 'is empty'],
  ])('with exactly what is wrong: %s', async (_, first, complaint) => {
    const model = modelSaying('m', first, good);
    const explanation = await ask({ model });
    expect(explanation).toMatchObject({ ...goodTold, source: 'model' });
    expect(explanation.calls).toHaveLength(2);
    expect(explanation.cut).toBeUndefined();
    expect(model.complete.mock.calls[1]?.[0].user).toContain(complaint);
    expect(model.complete.mock.calls[1]?.[0].system).toContain('<previous>');
  });

  it.each<[string, (object | string)[], Partial<Explanation>, unknown]>([
    ['the second one is cut', [worse, bad], { source: 'model' }, [['summary', 'mentions']]],
    [
      'the first one is cut, where the second is of no use',
      [bad, 'Hm.'],
      { source: 'model' },
      [['summary', 'mentions']],
    ],
    [
      'the first one is cut, where the second does not come',
      [bad, down],
      { source: 'model' },
      [['summary', 'mentions']],
    ],
    ['rules explain, where neither is of use', [worse, 'Hm.'], { source: 'rules' }, undefined],
  ])('and then %s', async (_, answers, explanation, cut) => {
    const model = modelSaying('m', ...answers);
    const explained = await ask({ model });
    expect(explained).toMatchObject(explanation);
    expect(cutOf(explained)).toEqual(cut);
    expect(v.is(Explanation, explained)).toBe(true);
    expect(model.complete).toHaveBeenCalledTimes(2);
  });

  it('within the same time', async () => {
    let clock = 0;
    const model = modelSaying('m', bad, good);
    const slow: Model = {
      ...model,
      complete: (request) => {
        clock += 19_600;
        return model.complete(request);
      },
    };
    expect(cutOf(await ask({ model: slow, now: () => clock }))).toEqual([['summary', 'mentions']]);
    expect(model.complete).toHaveBeenCalledTimes(1);

    clock = 0;
    await ask({
      model: { ...model, complete: (request) => ((clock += 9_000), model.complete(request)) },
      now: () => clock,
    });
    expect(model.complete.mock.calls.map(([{ timeoutMs }]) => timeoutMs)).toEqual([20_000, 20_000]);
  });
});
