const POLL_MS = 500;

/**
 * Calls back when the process that started this one has gone. A script's npm hands SIGTERM to its
 * shell alone, which dies of it and tells nobody.
 */
export function whenOrphaned(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
}
