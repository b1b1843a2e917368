import { beforeEach, expect, it } from 'vitest';
import { createKeptAnswers } from './index.ts';
import { bindings, DAY, db, emptyIndex, NOW, rowsOf } from './testing/run-sketches.ts';

beforeEach(emptyIndex);

const at = (now: number) => createKeptAnswers(db, { now: () => now });

it('keeps an answer under its key, and the last one of several', async () => {
  const answers = at(NOW);
  await answers.put('a', { summary: 'first' });
  await answers.put('a', { summary: 'second' });
  await answers.put('b', { summary: 'other' });
  expect(await answers.get('a')).toEqual({ ok: true, value: { summary: 'second' } });
  expect(await answers.get('c')).toEqual({ ok: true, value: undefined });
});

it('gives no answer that is older than a week, and forgets it when the next one is kept', async () => {
  await at(NOW).put('old', { summary: 'old' });
  const kept = { ok: true, value: { summary: 'old' } };
  expect(await at(NOW + 7 * DAY - 1).get('old')).toEqual(kept);
  expect(await at(NOW + 7 * DAY).get('old')).toEqual({ ok: true, value: undefined });
  expect(await rowsOf('kept_answers')).toBe(1);
  await at(NOW + 7 * DAY).put('new', { summary: 'new' });
  expect(await rowsOf('kept_answers')).toBe(1);
});

it('says what is wrong with its database in place of failing', async () => {
  const none = createKeptAnswers(undefined);
  expect(await none.get('a')).toEqual({ ok: false, trouble: 'missing' });
  const unready = createKeptAnswers(bindings.NOT_MIGRATED);
  expect(await unready.put('a', {})).toEqual({ ok: false, trouble: 'not_migrated' });
});
