import { describe, expect, it, vi } from 'vitest';
import { createShortcutModel, type KeyPress } from './shortcut-model.ts';

function model(kept: string | null = null) {
  const pressed = vi.fn();
  const memory = { read: () => kept, write: vi.fn() };
  const keys = ['n', '/', 'j', 'k', 's', 'p'] as const;
  const actions = Object.fromEntries(keys.map((key) => [key, () => pressed(key)]));
  return {
    pressed,
    memory,
    shortcuts: createShortcutModel(actions as Parameters<typeof createShortcutModel>[0], memory),
  };
}
const key = (name: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  hasModifier: false,
  isTyping: false,
  ...change,
});

it('does what a key stands for, and lists all of them', () => {
  const { shortcuts, pressed } = model();
  expect(shortcuts.press(key('j'))).toBe(true);
  expect(pressed).toHaveBeenCalledExactlyOnceWith('j');
  expect(shortcuts.press(key('?'))).toBe(true);
  expect(shortcuts.isListed.value).toBe(true);
});

describe('leaves alone', () => {
  it.each([
    ['what is typed', key('j', { isTyping: true })],
    ['the browser’s own', key('p', { hasModifier: true })],
    ['other keys', key('x')],
    ['names of every object', key('toString')],
  ])('%s', (_title, press) => {
    const { shortcuts, pressed } = model();
    expect(shortcuts.press(press)).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
  });
});

it('can be switched off, and stays so', () => {
  const { shortcuts, memory } = model();
  shortcuts.switchTo(false);
  expect(shortcuts.press(key('?'))).toBe(false);
  expect(memory.write).toHaveBeenCalledWith(expect.any(String), 'off');
  expect(model('off').shortcuts.press(key('j'))).toBe(false);
});
