import type { Side } from '@env-drift/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { formatDuration } from '../models/format-duration.ts';
import type { TimingTrend } from '../models/timing-trend.ts';
import { timingStrings } from '../strings/timing-strings.ts';

export interface TimingChartProps {
  trend: TimingTrend;
  names: Record<Side, string>;
}

const HEIGHT = 200;

/** How long each side took, comparison by comparison. The drawing is loaded when it is shown; it is redrawn in the colours of the theme. */
export function TimingChart({ trend, names }: TimingChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let undo: (() => void) | undefined;
    let isHere = true;
    void import('./draw-timing.ts').then(
      ({ drawTiming }) => {
        if (isHere) undo = drawTiming(element, trend, names, HEIGHT);
      },
      // The numbers stand in the table, too.
      () => undefined,
    );
    return () => {
      isHere = false;
      undo?.();
    };
  }, [trend, names.left, names.right]);
  const text = timingStrings;
  const usual = (side: Side) => {
    const ms = trend.usual[side];
    return (
      <li class={`side-${side}`}>
        {text.usual(names[side], ms === undefined ? undefined : formatDuration(ms))}
      </li>
    );
  };
  return (
    <>
      <ul class="timing-key">
        {usual('left')}
        {usual('right')}
      </ul>
      <div
        ref={place}
        class="timing-chart"
        role="img"
        aria-label={text.chart(names)}
        style={{ minHeight: `${HEIGHT}px` }}
      />
    </>
  );
}
