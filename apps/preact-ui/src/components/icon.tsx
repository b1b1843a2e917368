import type { Severity, Verdict } from '@env-drift/contracts';
import type { StageState } from '../models/stage-state.ts';

export type IconName = Severity | Verdict | StageState | 'swap';

/**
 * A shape for each meaning, so that none rests on colour alone. The word always stands beside it,
 * so the shape itself stays silent.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]()}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
const knockout = { ...line, stroke: 'var(--ground)' } as const;

const tick = () => <path d="m4.8 8.3 2.2 2.2 4.2-4.8" />;
const cross = () => <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" />;

/* Each drawn anew: what is drawn twice holds on to the page that it was drawn on first. */
const shapes = {
  critical: () => (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <g {...knockout}>{cross()}</g>
    </>
  ),
  warn: () => (
    <>
      <path
        d="M8 1.6 15.2 14.4H.8z"
        fill="currentColor"
        stroke="currentColor"
        stroke-linejoin="round"
      />
      <path d="M8 6.2v3.6m0 2.2v.2" {...knockout} />
    </>
  ),
  info: () => (
    <g {...line}>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M8 7.4v3.8M8 4.7v.2" />
    </g>
  ),
  match: () => (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <g {...knockout}>{tick()}</g>
    </>
  ),
  drift: () => (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />
      <path d="M5.2 6.6h5.6M5.2 9.4h5.6M9.4 4.9 6.6 11.1" {...knockout} />
    </>
  ),
  inconclusive: () => (
    <g {...line}>
      <circle cx="8" cy="8" r="6.6" stroke-dasharray="2.6 2.6" />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2m0 2v.1" />
    </g>
  ),
  queued: () => <circle cx="8" cy="8" r="5.6" {...line} />,
  running: () => (
    <g {...line}>
      <circle cx="8" cy="8" r="5.6" opacity="0.3" />
      <path d="M8 2.4A5.6 5.6 0 0 1 13.6 8" />
    </g>
  ),
  done: () => (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <g {...knockout}>{tick()}</g>
    </>
  ),
  failed: () => (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="2" fill="currentColor" />
      <g {...knockout}>{cross()}</g>
    </>
  ),
  cancelled: () => (
    <g {...line}>
      <rect x="2.4" y="2.4" width="11.2" height="11.2" rx="2" />
      <path d="m5.6 10.4 4.8-4.8" />
    </g>
  ),
  skipped: () => (
    <g {...line}>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M5.4 8h5.2" />
    </g>
  ),
  swap: () => (
    <path
      d="M4.8 2.5v11m0 0L2.2 10.9m2.6 2.6 2.6-2.6m3.8 2.6v-11m0 0L8.6 5.1m2.6-2.6 2.6 2.6"
      {...line}
    />
  ),
};
