import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { ShortcutList } from '../components/shortcut-list.tsx';
import { createShortcutModel, type Memory } from '../models/shortcut-model.ts';
import { focusFirst, focusNext } from './move-focus.ts';

export interface ShortcutTargets {
  onNew(): void;
  onSwap(): void;
  /** To the pair of what is shown, where there is one. */
  onPair(): void;
}

export interface ShortcutKeysProps extends ShortcutTargets {
  /** The last key that was pressed before this was here. */
  before: KeyboardEvent | undefined;
  /** How often the list was asked for. */
  asked: number;
}

/** Hears the keys of the whole page, and lists them. */
export function ShortcutKeys({ onNew, onSwap, onPair, before, asked }: ShortcutKeysProps) {
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
  const isBeforeHeard = useRef(false);
  // At once when it is here: no key falls between what was pressed before and what is heard.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
      const isTyping = event.target instanceof Element && event.target.matches(TYPED);
      if (model.press({ key: event.key, hasModifier, isTyping })) event.preventDefault();
    };
    if (before && !isBeforeHeard.current) press(before);
    isBeforeHeard.current = true;
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [model]);
  useEffect(() => {
    if (asked > 0) model.isListed.value = true;
  }, [asked]);
  if (!model.isListed.value) return null;
  return (
    <ShortcutList
      isOn={model.isOn.value}
      onSwitch={model.switchTo}
      onClose={() => (model.isListed.value = false)}
    />
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
