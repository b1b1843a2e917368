import { signal } from '@preact/signals';

/** Where a choice is kept from visit to visit. It may refuse, as in a private window. */
export interface Memory {
  read(name: string): string | null;
  write(name: string, value: string): void;
}

/** Keys that do something wherever nothing is being typed. */
export type ShortcutKey = 'n' | '/' | 'j' | 'k' | 's' | 'p';

export interface KeyPress {
  key: string;
  /** Ctrl, Alt or Meta is held: the browser's own shortcut. */
  hasModifier: boolean;
  /** It goes into a field. */
  isTyping: boolean;
}

export type ShortcutModel = ReturnType<typeof createShortcutModel>;

const NAME = 'env-drift-shortcuts';

/**
 * Single keys, which can be switched off: whoever speaks to the machine presses some without meaning to
 * (WCAG 2.2, 2.1.4).
 */
export function createShortcutModel(
  actions: Readonly<Record<ShortcutKey, () => void>>,
  memory: Memory,
) {
  const isListed = signal(false);
  const isOn = signal(memory.read(NAME) !== 'off');

  return {
    /** The list of all of them is open. */
    isListed,
    isOn,

    /** Whether it was a shortcut, and is used up. */
    press({ key, hasModifier, isTyping }: KeyPress): boolean {
      if (!isOn.value || hasModifier || isTyping || isListed.value) return false;
      if (key === '?') isListed.value = true;
      else if (Object.hasOwn(actions, key)) actions[key as ShortcutKey]();
      else return false;
      return true;
    },

    switchTo(on: boolean) {
      isOn.value = on;
      memory.write(NAME, on ? 'on' : 'off');
    },
  };
}
