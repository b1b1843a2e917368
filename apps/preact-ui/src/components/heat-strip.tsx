import { visibleText } from '@env-drift/contracts';
import type { HeatCell, HeatRow } from '../models/heat-rows.ts';
import { formatDay } from '../models/format-day.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { Icon } from './icon.tsx';
import { heatStrings } from '../strings/heat-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';

/** Columns stand this far apart; the drawing is stretched to the width there is. */
const STEP = 10;
const HEIGHT = 24;
/** Few comparisons do not fill the width: pixels of a column at most. */
const WIDEST = 22;
/** The graver, the higher: no bar is told by its colour alone. */
const HEIGHTS: Record<HeatCell, number> = {
  critical: 24,
  warn: 16,
  info: 9,
  forgiven: 9,
  absent: 2,
  unknown: 2,
};

export function HeatStrip({ row }: { row: HeatRow }) {
  const text = heatStrings;
  const { code, message, severity, cells, seen, firstSeen, lastSeen, isInLast } = row;
  const first = formatDay(firstSeen);
  const last = formatDay(lastSeen);
  return (
    <li class="heat-row">
      <div class="heat-name">
        <span class={`tone-${severity}`}>
          <Icon name={severity} />
          <span class="visually-hidden">{severityStrings.name[severity]}</span>
        </span>
        <a class="finding-link" href={`${comparisonPath(row.lastComparisonId)}`}>
          {code}
        </a>
        <span class="muted heat-when">{isInLast ? text.still(first) : text.gone(last)}</span>
        <p class="heat-message">{visibleText(message)}</p>
      </div>
      <svg
        class="heat-cells"
        role="img"
        aria-label={text.summary(seen, cells.length, first, last, isInLast)}
        viewBox={`0 0 ${cells.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        style={{ maxWidth: `${cells.length * WIDEST}px` }}
      >
        {cells.map((cell, index) => (
          <rect
            key={index}
            class={`heat-${cell}`}
            x={index * STEP + 1}
            y={HEIGHT - HEIGHTS[cell]}
            width={STEP - 2}
            height={HEIGHTS[cell]}
          >
            <title>{text.cell[cell]}</title>
          </rect>
        ))}
      </svg>
    </li>
  );
}

const shown: readonly HeatCell[] = ['critical', 'warn', 'info', 'forgiven', 'absent', 'unknown'];

/** What each bar means. */
export function HeatLegend() {
  return (
    <ul class="heat-legend">
      {shown.map((cell) => (
        <li key={cell}>
          <svg class="heat-key" viewBox={`0 0 ${STEP} ${HEIGHT}`} aria-hidden="true">
            <rect
              class={`heat-${cell}`}
              x="1"
              y={HEIGHT - HEIGHTS[cell]}
              width={STEP - 2}
              height={HEIGHTS[cell]}
            />
          </svg>
          {heatStrings.cell[cell]}
        </li>
      ))}
    </ul>
  );
}
