import type { Problem } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { problemResponse } from './problem-response.ts';

it.each([
  [3, 3],
  [5_000, 20],
])('of %i things that are wrong it names %i', async (wrong, named) => {
  const errors = Array.from({ length: wrong }, (_, n) => ({ field: `${n}`, message: 'is wrong' }));
  const draft = { status: 400, code: 'invalid_body', detail: 'It is wrong.', errors };
  const problem = (await problemResponse(draft, { traceId: 't' }).json()) as Problem;
  expect(problem.errors).toEqual(errors.slice(0, named));
});
