import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPrinting } from '../models/printing.ts';
import { isReaderHere } from '../models/reader-signs.ts';
import type { LazyPart } from './lazy-part.tsx';

export interface WhenNearProps {
  /** What is waited with; where its code is there already, there is nothing to wait for. */
  part: Pick<LazyPart<never>, 'isLoaded'>;
  children: ComponentChildren;
}

/**
 * Draws what stands further down once the reader comes near it, or does anything at all, or has had the page for a
 * while: the page is there sooner without it. What is out of sight moves nothing that is in sight.
 */
export function WhenNear({ part, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isDue, setDue] = useState(part.isLoaded() || isWanted.peek());
  useEffect(() => {
    if (isDue || !place.current) return;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setDue(true);
    });
    watcher.observe(place.current);
    // By hand: what the whole page knows can hold on to a part that reads it, after that part has gone.
    const leave = isWanted.subscribe((is) => is && setDue(true));
    return () => {
      watcher.disconnect();
      leave();
    };
  }, [isDue]);
  return isDue ? <>{children}</> : <div ref={place} class="near-place" />;
}

/** All that there is, wherever it stands. */
const isWanted = computed(() => isReaderHere.value || isPrinting.value);
