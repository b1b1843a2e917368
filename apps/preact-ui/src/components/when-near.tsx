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
  const [isNear, setNear] = useState(part.isLoaded());
  const isDue = isNear || isReaderHere.value || isPrinting.value;
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setNear(true);
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isDue]);
  return isDue ? <>{children}</> : <div ref={place} class="near-place" />;
}
