const seconds = new Intl.NumberFormat('en', {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});

/** `84 ms`, `1.24 s`, `12.3 s`: three digits are enough to compare by. */
export function formatDuration(milliseconds: number): string {
  const rounded = Math.round(milliseconds);
  return rounded < 1000 ? `${rounded} ms` : `${seconds.format(rounded / 1000)} s`;
}
