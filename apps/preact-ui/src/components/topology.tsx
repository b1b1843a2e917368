import type { Hop, Side } from '@env-drift/contracts';
import type { ComponentChildren } from 'preact';
import type { RouteEnd, RouteStart, RouteStation } from '../models/align-routes.ts';
import { formatDuration } from '../models/format-duration.ts';
import type { SeenEdge } from '../models/recognise-edges.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { Icon } from './icon.tsx';
import { sideStrings } from '../strings/side-strings.ts';
import { topologyStrings } from '../strings/topology-strings.ts';

export interface TopologyProps {
  stations: readonly RouteStation[];
  labels: Record<Side, string>;
}

const text = topologyStrings;
const LONGEST_URL = 400;
const SIDES: readonly Side[] = ['left', 'right'];

/**
 * The ways of both requests from top to bottom, what belongs together in one line. It is a list of lines in words, so
 * it needs no other text for whom does not see the lanes.
 */
export function Topology({ stations, labels }: TopologyProps) {
  const ends = stations.find((station) => station.kind === 'origin');
  const passes = (side: Side) => {
    const end = ends?.[side];
    if (!end) return text.notObserved;
    return end.error ? text.notReached : text.direct;
  };
  return (
    <div class="topology">
      <p class="lane-heads" aria-hidden="true">
        <span class="side-left">{labels.left}</span>
        <span class="side-right">{labels.right}</span>
      </p>
      <ol>
        {stations.map((station, index) => (
          <li key={index} class={station.differs ? 'station differs' : 'station'}>
            <p class="station-kind">
              {text.names[station.kind]}
              {station.differs && (
                <span class="station-mark">
                  <Icon name="drift" /> {sayDifference(station, labels)}
                </span>
              )}
            </p>
            {SIDES.map((side) => (
              <div
                key={side}
                class={`stop side-${side}${station[side] === undefined ? ' stop-none' : ''}`}
              >
                <span class="visually-hidden">{labels[side]}: </span>
                {station[side] === undefined ? (
                  <span class="muted">{passes(side)}</span>
                ) : (
                  <Stop station={station} side={side} />
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function sayDifference(station: RouteStation, labels: Record<Side, string>): string {
  if (station.left === undefined) return text.onlyOn(labels.right);
  if (station.right === undefined) return text.onlyOn(labels.left);
  return text.differs;
}

function Stop({ station, side }: { station: RouteStation; side: Side }) {
  switch (station.kind) {
    case 'prober':
      return <Start {...station[side]!} />;
    case 'redirect':
      return <Redirect {...station[side]!} />;
    case 'edge':
      return <Edge {...station[side]!} />;
    case 'origin':
      return <End {...station[side]!} />;
  }
}

const Start = ({ provider, from }: RouteStart) => <span>{text.prober(provider, from)}</span>;

const Redirect = ({ url, status, location, resolved, duration_ms }: Hop) => (
  <p class="stop-answer">
    <Status status={status} />{' '}
    <span class="mono">
      <ShortForeignText text={url} longestWord={LONGEST_URL} />
    </span>{' '}
    <span class="muted">
      {text.leadsTo}{' '}
      <span class="mono">
        <ShortForeignText text={resolved ?? location ?? ''} longestWord={LONGEST_URL} />
      </span>{' '}
      <Took ms={duration_ms} />
    </span>
  </p>
);

const Edge = ({ names, cache }: SeenEdge) => (
  <>
    <ShortForeignText text={names.join(', ')} />{' '}
    {cache !== undefined && (
      <span class="muted">
        <ShortForeignText text={text.cache(cache)} />
      </span>
    )}
  </>
);

const End = ({ url, status, error, server, durationMs }: RouteEnd) => (
  <p class="stop-answer">
    {status === undefined ? (
      <span class="status status-none">{sideStrings.noAnswer}</span>
    ) : (
      <Status status={status} />
    )}{' '}
    <span class="mono">
      <ShortForeignText text={url} longestWord={LONGEST_URL} />
    </span>{' '}
    <span class="muted">
      {error && <code>{error}</code>}{' '}
      {server !== undefined && <ShortForeignText text={text.server(server)} />}{' '}
      <Took ms={durationMs} />
    </span>
  </p>
);

const Status = ({ status }: { status: number }) => (
  <span class={`status status-${Math.floor(status / 100)}xx`}>{status}</span>
);

const Took = ({ ms }: { ms: number }): ComponentChildren => (
  <span class="number">{formatDuration(ms)}</span>
);
