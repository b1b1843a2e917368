/** One line of the Worker's log, as far as it matters here. */
interface LogLine {
  event: string;
  comparisonId: string;
  step?: string;
  createMs?: number;
  queuedMs?: number;
  durationMs?: number;
}

/** How long the Workflow engine itself took for one comparison, in milliseconds. */
export interface EngineTime {
  /** Creating the instance, as the API waits for it. */
  create: number;
  /** From there to the first line of the run. */
  queue: number;
  /** Within the run, beside the work of its steps: the longer probe and everything after it. */
  steps: number;
}

/** Reads what the Worker logged of each comparison; those that are not whole in the log are left out. */
export function engineTimes(log: string): Map<string, EngineTime> {
  const times = new Map<string, EngineTime>();
  for (const [id, lines] of groupById(log)) {
    const line = (event: string) => lines.find((each) => each.event === event);
    const create = line('comparison started')?.createMs;
    const queue = line('run started')?.queuedMs;
    const run = line('run completed')?.durationMs;
    if (create === undefined || queue === undefined || run === undefined) continue;
    const steps = lines.filter((each) => each.event === 'step finished');
    const work = (isProbe: boolean) =>
      steps
        .filter((each) => each.step?.startsWith('probe ') === isProbe)
        .map((each) => each.durationMs ?? 0);
    const ours = Math.max(0, ...work(true)) + work(false).reduce((sum, ms) => sum + ms, 0);
    times.set(id, { create, queue, steps: Math.max(0, run - ours) });
  }
  return times;
}

function groupById(log: string): Map<string, LogLine[]> {
  const groups = new Map<string, LogLine[]>();
  for (const text of log.split('\n')) {
    if (!text.startsWith('{')) continue;
    const line = JSON.parse(text) as LogLine;
    groups.set(line.comparisonId, [...(groups.get(line.comparisonId) ?? []), line]);
  }
  return groups;
}
