import { useEffect, useRef } from 'preact/hooks';
import { shortcutStrings } from '../strings/shortcut-strings.ts';

export interface ShortcutListProps {
  isOn: boolean;
  onSwitch(on: boolean): void;
  onClose(): void;
}

/** Every shortcut, and the switch for all of them, in a dialog. */
export function ShortcutList({ isOn, onSwitch, onClose }: ShortcutListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const text = shortcutStrings;
  return (
    <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts" onClose={onClose}>
      <h2 id="shortcuts">{text.heading}</h2>
      <dl class="facts">
        {text.keys.map(([key, words]) => (
          <>
            <dt key={key}>
              <kbd>{key}</kbd>
            </dt>
            <dd key={`${key}-words`}>{words}</dd>
          </>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {text.areOn}
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        {text.close}
      </button>
    </dialog>
  );
}
