import { useEffect, useState } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { isReaderHere } from '../models/reader-signs.ts';
import { pageStrings } from '../strings/page-strings.ts';
import type { ShortcutTargets } from './shortcut-keys.tsx';

const ShortcutKeys = lazyPart(
  async () => (await import('./shortcut-keys.tsx')).ShortcutKeys,
  () => null,
);

/** The button that lists the shortcuts. What hears them comes with the reader, and is told of a key before. */
export function ShortcutLayer(targets: ShortcutTargets) {
  const [first, setFirst] = useState<KeyboardEvent>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!ShortcutKeys.isLoaded()) setFirst(event);
    };
    addEventListener('keydown', hear, { once: true });
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <button type="button" class="quiet" onClick={() => setAsked(asked + 1)}>
        {pageStrings.shortcuts} <kbd aria-hidden="true">?</kbd>
      </button>
      {(isReaderHere.value || asked > 0) && (
        <ShortcutKeys {...targets} first={first} asked={asked} />
      )}
    </>
  );
}
