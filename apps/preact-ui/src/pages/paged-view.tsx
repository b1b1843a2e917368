import type { ComponentChildren } from 'preact';
import type { PagedList } from '../models/paged-list.ts';
import { runListStrings } from '../strings/run-list-strings.ts';

export interface PagedViewProps<Item, Filter> {
  list: PagedList<Item, Filter>;
  isFiltered: boolean;
  /** What to say where there is nothing at all. */
  empty: ComponentChildren;
  onClear(): void;
  children(items: readonly Item[]): ComponentChildren;
}

/** A list that comes in pages: what is there of it, and how to come by the rest. */
export function PagedView<Item, Filter>(props: PagedViewProps<Item, Filter>) {
  const { list, isFiltered, empty, onClear, children } = props;
  const items = list.items.value;
  const failure = list.failure.value;
  const isLoading = list.isLoading.value;
  const text = runListStrings;
  return (
    <div class={`paged${isLoading ? ' is-loading' : ''}`}>
      <p class="visually-hidden" role="status">
        {isLoading ? text.loading : items && text.shown(items.length)}
      </p>
      {items === undefined && isLoading && <p class="muted">{text.loading}</p>}
      {items?.length === 0 &&
        !failure &&
        (isFiltered ? (
          <p class="muted">
            {text.nothingFits}{' '}
            <button type="button" class="quiet" onClick={onClear}>
              {text.clear}
            </button>
          </p>
        ) : (
          empty
        ))}
      {items && items.length > 0 && children(items)}
      {failure && (
        <div role="alert">
          <p>
            {text.failed} {failure.message}
          </p>
          <button type="button" onClick={() => void list.retry()}>
            {text.retry}
          </button>
        </div>
      )}
      {list.hasMore.value && !failure && (
        <button
          type="button"
          aria-disabled={isLoading}
          onClick={() => !isLoading && void list.more()}
        >
          {text.more}
        </button>
      )}
    </div>
  );
}
