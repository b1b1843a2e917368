/** `84 ms`, `1.24 s`, `12.3 s`: three digits are enough to compare by. */
export function formatDuration(milliseconds: number): string {
  const rounded = Math.round(milliseconds);
  if (rounded < 1000) return `${rounded} ms`;
  return `${(rounded / 1000).toFixed(rounded < 10_000 ? 2 : 1)} s`;
}
