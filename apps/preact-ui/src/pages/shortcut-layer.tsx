import { useEffect, useMemo } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { createShortcutModel, type Memory } from '../models/shortcut-model.ts';
import { strings } from '../strings.ts';
import { focusFirst, focusNext } from './move-focus.ts';

const ShortcutList = lazyPart(
  () => import('../components/shortcut-list.tsx').then((part) => part.ShortcutList),
  null,
);

export interface ShortcutLayerProps {
  onNew(): void;
  onSwap(): void;
  /** To the pair of what is shown, where there is one. */
  onPair(): void;
}

/** Hears the keys of the whole page, and the button that lists them. */
export function ShortcutLayer({ onNew, onSwap, onPair }: ShortcutLayerProps) {
  const model = useMemo(
    () =>
      createShortcutModel(
        {
          n: () => {
            onNew();
            // The form of the new page is there after this.
            setTimeout(() => focusFirst('#left-url, #left-entry'));
          },
          '/': () => focusFirst('main input[type=search]'),
          j: () => focusNext('main article, .known-finding, .run-line', 1),
          k: () => focusNext('main article, .known-finding, .run-line', -1),
          s: onSwap,
          p: onPair,
        },
        memory,
      ),
    [onNew, onSwap, onPair],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
      const isTyping = event.target instanceof Element && event.target.matches(TYPED);
      if (model.press({ key: event.key, hasModifier, isTyping })) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [model]);
  return (
    <>
      <button type="button" class="quiet" onClick={() => (model.isListed.value = true)}>
        {strings.shortcuts.open} <kbd aria-hidden="true">?</kbd>
      </button>
      {model.isListed.value && (
        <ShortcutList
          isOn={model.isOn.value}
          onSwitch={model.switchTo}
          onClose={() => (model.isListed.value = false)}
        />
      )}
    </>
  );
}

const TYPED = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

const memory: Memory = {
  read(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // For this visit it holds all the same.
    }
  },
};
