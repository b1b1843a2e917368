import type { RunDay } from '@env-drift/contracts';
import { partsOf, sayParts, sumOf, TREND_PARTS } from '../models/trend-days.ts';
import { Icon } from './icon.tsx';
import { homeStrings } from '../strings/home-strings.ts';

const HEIGHT = 40;
const STEP = 12;

const days = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** How many comparisons there were day by day, and how they ended; the sums in words beside it. */
export function TrendBars({ trend }: { trend: readonly RunDay[] }) {
  const text = homeStrings.trend;
  const sums = sumOf(trend);
  const most = Math.max(1, ...trend.map(({ total }) => total));
  return (
    <figure class="trend">
      <svg
        role="img"
        aria-label={trend
          .filter(({ total }) => total > 0)
          .map((day) => text.day(sayDay(day), sayParts(partsOf(day))))
          .join('; ')}
        viewBox={`0 0 ${trend.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {trend.map((day, column) => {
          const parts = partsOf(day);
          let top = HEIGHT - 1;
          return (
            <g key={day.day}>
              <title>{text.day(sayDay(day), sayParts(parts))}</title>
              <rect class="trend-ground" x={column * STEP} y="0" width={STEP} height={HEIGHT} />
              <rect
                class="trend-line"
                x={column * STEP + 1}
                y={HEIGHT - 1}
                width={STEP - 2}
                height="1"
              />
              {TREND_PARTS.map((part) => {
                const height = (parts[part] / most) * (HEIGHT - 2);
                top -= height;
                return (
                  height > 0 && (
                    <rect
                      key={part}
                      class={`trend-${part}`}
                      x={column * STEP + 1}
                      y={top}
                      width={STEP - 2}
                      height={height}
                    />
                  )
                );
              })}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <strong>{text.heading}</strong> {text.total(sums.total)}
        <ul>
          {TREND_PARTS.filter((part) => sums[part] > 0).map((part) => (
            <li key={part} class={`trend-key history-${part}`}>
              <Icon name={part} /> {sums[part]} {text[part]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const sayDay = ({ day }: RunDay) => days.format(Date.parse(day));
