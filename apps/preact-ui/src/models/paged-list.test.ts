import type { ApiResult } from '@env-drift/api-client';
import { expect, it } from 'vitest';
import { createPagedList, type ListPage } from './paged-list.ts';

type Answer = ApiResult<ListPage<string>>;

const page = (items: string[], nextCursor: string | null = null): Answer => ({
  ok: true,
  value: { items, nextCursor },
});
const lost: Answer = { ok: false, failure: { code: 'unreachable', message: 'Not there.' } };

/** A list of which each answer comes when it is told to. */
function listOf() {
  const asked: { filter: string; cursor: string | undefined; answer(value: Answer): void }[] = [];
  const list = createPagedList<string, string>(
    (filter, cursor) =>
      new Promise((answer) => {
        asked.push({ filter, cursor, answer });
      }),
    '',
  );
  return { list, asked };
}

it('adds page after page', async () => {
  const { list, asked } = listOf();
  const first = list.reload();
  expect(list.items.value).toBeUndefined();
  asked[0]!.answer(page(['a'], 'next'));
  await first;
  expect(list.hasMore.value).toBe(true);
  const second = list.more();
  expect(asked[1]!.cursor).toBe('next');
  asked[1]!.answer(page(['b']));
  await second;
  expect([list.items.value, list.hasMore.value]).toEqual([['a', 'b'], false]);
});

it('drops the answer to a filter that is no longer meant', async () => {
  const { list, asked } = listOf();
  const slow = list.narrow('a');
  const quick = list.narrow('ab');
  asked[1]!.answer(page(['ab']));
  asked[0]!.answer(page(['a']));
  await Promise.all([slow, quick]);
  expect(list.items.value).toEqual(['ab']);
});

it('keeps what it has where a page is lost, and asks for that one again', async () => {
  const { list, asked } = listOf();
  const first = list.reload();
  asked[0]!.answer(page(['a'], 'next'));
  await first;
  const second = list.more();
  asked[1]!.answer(lost);
  await second;
  expect([list.items.value, list.failure.value?.code]).toEqual([['a'], 'unreachable']);
  const again = list.retry();
  // Said once, not again with every try.
  expect(list.failure.value).toBeDefined();
  expect(asked[2]!.cursor).toBe('next');
  asked[2]!.answer(page(['b']));
  await again;
  expect([list.items.value, list.failure.value]).toEqual([['a', 'b'], undefined]);
});
