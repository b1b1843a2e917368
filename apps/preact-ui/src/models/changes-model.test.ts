import type { ApiResult } from '@env-drift/api-client';
import type { ComparisonChanges } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { createChangesModel } from './changes-model.ts';

const failed: ApiResult<ComparisonChanges> = { ok: false, failure: { code: 'x', message: 'No.' } };

it('shows the answer for what is chosen now, not for what was chosen before', async () => {
  const answers: ((answer: typeof failed) => void)[] = [];
  const model = createChangesModel({
    api: { getChanges: () => new Promise((resolve) => answers.push(resolve)) },
    id: 'now',
  });
  const first = model.choose('one');
  const second = model.choose('two');
  answers[0]!({ ok: false, failure: { code: 'late', message: 'Late.' } });
  await first;
  expect(model.changes.value).toBeUndefined();
  answers[1]!(failed);
  await second;
  expect(model.changes.value).toBe(failed);
  await model.choose('');
  expect(model.changes.value).toBeUndefined();
});
