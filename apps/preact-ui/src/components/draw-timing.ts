import type { Side } from '@env-drift/contracts';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatDuration } from '../models/format-duration.ts';
import type { TimingTrend } from '../models/timing-trend.ts';
import { trendMoments } from '../models/trend-moments.ts';
import { timingStrings } from '../strings/timing-strings.ts';

/** Milliseconds between the lines of the grid: no label is rounded. */
const WHOLE = [1, 10, 100, 1_000, 10_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]);

/** Draws two series into an element, and again where its width or the theme changes; the result takes it away. */
export function drawTiming(
  element: HTMLElement,
  { at, left, right }: TimingTrend,
  names: Record<Side, string>,
  height: number,
): () => void {
  const colour = (name: string) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  const momentOf = trendMoments(at);
  const axis = {
    stroke: () => colour('muted'),
    grid: { stroke: () => colour('line'), width: 1 },
    ticks: { stroke: () => colour('line'), width: 1 },
    font: '12px system-ui, sans-serif',
  };
  const series = (side: Side): uPlot.Series => ({
    label: names[side],
    stroke: () => colour(side),
    width: 2,
    // The sides differ by the line, too.
    ...(side === 'right' && { dash: [6, 3] }),
    points: {
      show: true,
      size: side === 'left' ? 5 : 7,
      fill: () => colour(side === 'left' ? 'left' : 'ground'),
    },
    spanGaps: false,
    value: (_, ms) => (ms === null ? '–' : formatDuration(ms)),
  });
  const plot = new uPlot(
    {
      width: element.clientWidth,
      height,
      // The comparisons stand in line, however much time was between them.
      scales: {
        x: { time: false, range: (_, min, max) => [min - 0.5, max + 0.5] },
        y: { range: { min: { pad: 0, hard: 0, mode: 1, soft: 0 }, max: { pad: 0.15, mode: 0 } } },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          incrs: [1, 2, 5, 10, 25],
          space: 90,
          values: (_, places) => places.map(momentOf),
        },
        { ...axis, size: 62, incrs: WHOLE, values: (_, values) => values.map(formatDuration) },
      ],
      series: [
        { label: timingStrings.when, value: (_, place) => momentOf(place ?? -1) || '–' },
        series('left'),
        series('right'),
      ],
      legend: { live: true },
      cursor: { y: false },
    },
    [at.map((_, place) => place), left, right],
    element,
  );
  const redraw = () => plot.redraw(false, true);
  const fit = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
  fit.observe(element);
  const theme = matchMedia('(prefers-color-scheme: dark)');
  theme.addEventListener('change', redraw);
  return () => {
    fit.disconnect();
    theme.removeEventListener('change', redraw);
    plot.destroy();
  };
}
