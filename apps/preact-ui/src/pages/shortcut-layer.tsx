import { useEffect, useState } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { isReaderHere } from '../models/reader-signs.ts';
import { pageStrings } from '../strings/page-strings.ts';
import type { ShortcutTargets } from './shortcut-keys.tsx';

const ShortcutKeys = lazyPart(
  async () => (await import('./shortcut-keys.tsx')).ShortcutKeys,
  () => null,
);

/** The button that lists the shortcuts. What hears them comes with the reader, and is told of the last key before. */
export function ShortcutLayer(targets: ShortcutTargets) {
  const [before, setBefore] = useState<KeyboardEvent>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // The last one: a question mark comes after its shift.
      if (!ShortcutKeys.isLoaded()) setBefore(event);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <button type="button" class="quiet" onClick={() => setAsked(asked + 1)}>
        {pageStrings.shortcuts} <kbd aria-hidden="true">?</kbd>
      </button>
      {(isReaderHere.value || asked > 0) && (
        <ShortcutKeys {...targets} before={before} asked={asked} />
      )}
    </>
  );
}
