import { visibleText, type ComparisonEvent, type Side } from '@env-drift/contracts';
import type { StageEvent } from './stage-state.ts';
import { logStrings } from '../strings/log-strings.ts';
import { stageName } from '../strings/stage-strings.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** One line of a run's log. */
export interface LogLine {
  id: number;
  /** Epoch milliseconds of the server. */
  at: number;
  level: LogLevel;
  /** In which stage it was told; the empty text before the first. */
  stage: string;
  text: string;
}

const levelOf = {
  started: 'info',
  finished: 'info',
  skipped: 'info',
  cancelled: 'warn',
  failed: 'error',
} satisfies Record<StageEvent['state'], LogLevel>;

/** Everything that a run told, as lines. A line that names no stage belongs to the one that was told of last. */
export function readLog(
  events: readonly ComparisonEvent[],
  labels: Record<Side, string>,
): LogLine[] {
  const words = logStrings;
  let stage = '';
  return events.map((event): LogLine => {
    const { id, at } = event;
    switch (event.event) {
      case 'stage': {
        // What was skipped because the run ended is not where the run was.
        if (event.state !== 'skipped') stage = event.stage;
        const side = event.side && labels[event.side];
        const text = words.stage(stageName(event.stage), side, event.state, event.duration_ms);
        return { id, at, level: levelOf[event.state], stage: event.stage, text };
      }
      case 'log':
        return { id, at, level: event.level, stage, text: visibleText(event.message) };
      case 'finding':
        return { id, at, level: 'info', stage, text: visibleText(words.finding(event.finding)) };
      case 'done':
        return {
          id,
          at,
          level: event.status === 'failed' ? 'error' : 'info',
          stage,
          text: words.done(event.status, event.error?.code),
        };
    }
  });
}

export interface LogFilter {
  /** This level and graver ones. */
  level: LogLevel;
  /** The empty text for all. */
  stage: string;
}

const gravity: Record<LogLevel, number> = { info: 0, warn: 1, error: 2 };

export const filterLog = (lines: readonly LogLine[], { level, stage }: LogFilter): LogLine[] =>
  lines.filter(
    (line) => gravity[line.level] >= gravity[level] && (stage === '' || line.stage === stage),
  );

/** Lines as a text: `2026-11-21T21:33:27.081Z  info   probe  The right side: status 200 after 30 ms.` */
export const logText = (lines: readonly LogLine[]): string =>
  lines
    .map(({ at, level, stage, text }) =>
      [new Date(at).toISOString(), level.padEnd(5), stage.padEnd(7), text].join('  '),
    )
    .join('\n');
