import type { Finding } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { plural } from './plural.ts';
import type { LogLevel } from '../models/read-log.ts';
import type { StageEvent } from '../models/stage-state.ts';
import { severityStrings } from './severity-strings.ts';

/** Of what a run has told. */
export const logStrings = {
  heading: 'Log',
  level: 'Level',
  levels: {
    info: 'all',
    warn: 'warnings and errors',
    error: 'errors',
  } satisfies Record<LogLevel, string>,
  levelNames: { info: 'info', warn: 'warn', error: 'error' } satisfies Record<LogLevel, string>,
  stageName: 'Stage',
  allStages: 'all',
  follow: 'Follow',
  earlier: (count: number) =>
    `${plural(count, 'earlier line', 'earlier lines')}: copy or download the log to see all`,
  none: 'No line passes this filter.',
  stage: (
    stage: string,
    side: string | undefined,
    state: StageEvent['state'],
    durationMs: number | undefined,
  ) =>
    `${stage}${side ? `, ${side}` : ''}: ${state}${durationMs === undefined || state === 'started' ? '' : ` after ${formatDuration(durationMs)}`}`,
  finding: ({ severity, code, message }: Finding) =>
    `${severityStrings.name[severity]}: ${message} (${code})`,
  done: (status: 'completed' | 'failed', code: string | undefined) =>
    status === 'completed'
      ? 'The comparison is complete.'
      : `The comparison failed${code ? ` (${code})` : ''}.`,
};
