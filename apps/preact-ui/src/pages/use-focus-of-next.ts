import { useEffect, useRef } from 'preact/hooks';

/**
 * Where a finding goes to another list with what had the focus, the one that came in its place has it, or the choice
 * of lists where it was the last.
 */
export function useFocusOfNext(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const left = useRef<number | undefined>(undefined);
  useEffect(() => {
    const index = left.current;
    left.current = undefined;
    if (index === undefined || ref.current?.contains(document.activeElement)) return;
    const cards = ref.current?.querySelectorAll('.known-finding');
    const next = cards?.item(Math.min(index, cards.length - 1))?.querySelector('button');
    (next ?? ref.current?.querySelector<HTMLElement>('input:checked'))?.focus();
  }, [count]);
  return {
    ref,
    /** The finding at this place is about to go, unless it is refused. */
    async leave<Refusal>(index: number, answer: Promise<Refusal | undefined>) {
      left.current = index;
      const refused = await answer;
      if (refused !== undefined) left.current = undefined;
      return refused;
    },
  };
}
