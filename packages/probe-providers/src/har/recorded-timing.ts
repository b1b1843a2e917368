import type { HarEntry } from '@env-drift/contracts';

/** Milliseconds of one recorded request. */
export interface RecordedTiming {
  /** Until the header had come; undefined where the file tells only the whole. */
  untilHeader?: number;
  /** Until the last byte of the body. */
  whole: number;
}

/**
 * What a request took: looking up the name, connecting (in HAR, TLS is a part of it), sending, waiting,
 * receiving. Not counted is `blocked`, in which the browser waited for itself: for a free connection, an
 * extension, a proxy script. Where a file has no phases, its `time` is all that is known.
 */
export function recordedTiming({
  time,
  timings,
}: Pick<HarEntry, 'time' | 'timings'>): RecordedTiming {
  const { dns, connect, send, wait, receive } = timings;
  const untilHeader = milliseconds(dns, connect, send, wait);
  const whole = milliseconds(untilHeader, receive);
  return whole > 0 ? { untilHeader, whole } : { whole: milliseconds(time) };
}

/** -1 is a phase that does not apply or is not known. */
export const milliseconds = (...phases: readonly number[]): number => {
  const sum = phases.reduce((total, phase) => total + Math.max(0, phase), 0);
  return Math.min(Math.round(sum), Number.MAX_SAFE_INTEGER);
};
