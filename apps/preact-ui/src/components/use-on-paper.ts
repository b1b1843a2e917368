import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isPrinting } from '../models/printing.ts';

/**
 * Whether this part is on its way to paper. A signal of its own, which listens by hand: what the whole page knows can
 * hold on to a part that reads it, after that part has gone.
 */
export function useOnPaper(): ReadonlySignal<boolean> {
  const onPaper = useSignal(isPrinting.peek());
  useEffect(() => isPrinting.subscribe((is) => void (onPaper.value = is)), []);
  return onPaper;
}
