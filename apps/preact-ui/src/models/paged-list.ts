import type { ApiFailure, ApiResult } from '@env-drift/api-client';
import { signal } from '@preact/signals';

export interface ListPage<Item> {
  items: readonly Item[];
  /** Asks for what comes after; null on the last page. */
  nextCursor: string | null;
}

export type LoadPage<Item, Filter> = (
  filter: Filter,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<ApiResult<ListPage<Item>>>;

export type PagedList<Item, Filter> = ReturnType<typeof createPagedList<Item, Filter>>;

/** A list that comes in pages and can be filtered. An answer to a filter that is no longer meant is dropped. */
export function createPagedList<Item, Filter>(load: LoadPage<Item, Filter>, first: Filter) {
  const filter = signal(first);
  /** Undefined until the first page is there. */
  const items = signal<readonly Item[]>();
  const failure = signal<ApiFailure>();
  const isLoading = signal(false);
  const hasMore = signal(false);
  let nextCursor: string | undefined;
  let lastAsked: string | undefined;
  let asking = new AbortController();

  async function ask(cursor: string | undefined) {
    asking.abort();
    lastAsked = cursor;
    const { signal: aborted } = (asking = new AbortController());
    isLoading.value = true;
    const page = await load(filter.value, cursor, aborted);
    if (aborted.aborted) return;
    isLoading.value = false;
    // Missed once more is news, also in the same words.
    failure.value = page.ok ? undefined : { ...page.failure };
    if (!page.ok) return;
    nextCursor = page.value.nextCursor ?? undefined;
    hasMore.value = nextCursor !== undefined;
    items.value =
      cursor === undefined ? page.value.items : [...(items.value ?? []), ...page.value.items];
  }

  return {
    filter,
    items,
    failure,
    isLoading,
    hasMore,

    /** From the first page on; what is shown stays until it is there. */
    reload: () => ask(undefined),

    narrow(next: Filter) {
      filter.value = next;
      return ask(undefined);
    },

    /** The page after those that are shown. */
    more: () => ask(nextCursor),

    /** Again the page that could not be loaded. */
    retry: () => ask(lastAsked),

    leave() {
      asking.abort();
      isLoading.value = false;
    },
  };
}
