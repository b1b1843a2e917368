import { useEffect, useRef, useState } from 'preact/hooks';
import {
  filterLog,
  logText,
  type LogFilter,
  type LogLevel,
  type LogLine,
} from '../models/read-log.ts';
import { CopyButton } from './copy-button.tsx';
import { ChoiceField } from './field.tsx';
import { formatInstant } from '../models/format-instant.ts';
import type { TextOutlet } from '../models/text-outlet.ts';
import { logStrings } from '../strings/log-strings.ts';
import { rawStrings } from '../strings/raw-strings.ts';
import { stageName } from '../strings/stage-strings.ts';

export interface EventLogProps {
  lines: readonly LogLine[];
  fileName: string;
  outlet: TextOutlet;
}

/** Lines that are drawn; a longer log is copied or downloaded. */
const MOST_LINES = 200;

const text = logStrings;

/** Everything that a run told, by level and stage, following its end while it runs. */
export function EventLog({ lines, fileName, outlet }: EventLogProps) {
  const [filter, setFilter] = useState<LogFilter>({ level: 'info', stage: '' });
  const [isFollowing, setFollowing] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  const shown = filterLog(lines, filter);
  const stages = [...new Set(lines.map(({ stage }) => stage))].filter(Boolean);
  useEffect(() => {
    if (isFollowing && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [isFollowing, shown.length]);

  return (
    <div class="log">
      <div class="log-tools">
        <ChoiceField
          id="log-level"
          label={text.level}
          value={filter.level}
          choices={(['info', 'warn', 'error'] as const).map((level) => [level, text.levels[level]])}
          onValue={(level) => setFilter({ ...filter, level: level as LogLevel })}
        />
        <ChoiceField
          id="log-stage"
          label={text.stageName}
          value={filter.stage}
          choices={[
            ['', text.allStages],
            ...stages.map((stage): [string, string] => [stage, stageName(stage)]),
          ]}
          onValue={(stage) => setFilter({ ...filter, stage })}
        />
        <label class="log-follow">
          <input
            type="checkbox"
            checked={isFollowing}
            onChange={({ currentTarget }) => setFollowing(currentTarget.checked)}
          />
          {text.follow}
        </label>
        <span class="log-actions">
          <CopyButton title={text.heading} text={() => logText(shown)} outlet={outlet} />
          <button
            type="button"
            aria-label={`${rawStrings.download}: ${text.heading}`}
            onClick={() => outlet.download(fileName, logText(shown))}
          >
            {rawStrings.download}
          </button>
        </span>
      </div>
      {/* Scrolls by itself, so the keyboard must be able to reach it. */}
      <div ref={box} class="log-lines" tabIndex={0} role="region" aria-label={text.heading}>
        {shown.length > MOST_LINES && (
          <p class="muted">{text.earlier(shown.length - MOST_LINES)}</p>
        )}
        {shown.length === 0 ? (
          <p class="muted">{text.none}</p>
        ) : (
          <ol>
            {shown.slice(-MOST_LINES).map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

function Line({ line: { at, level, stage, text: said } }: { line: LogLine }) {
  return (
    <li class={`log-line log-${level}`}>
      <time class="muted" dateTime={new Date(at).toISOString()}>
        {formatInstant(at)}
      </time>
      <span class="log-level">{text.levelNames[level]}</span>
      <span class="muted">{stageName(stage)}</span>
      <span class="log-text">{said}</span>
    </li>
  );
}
