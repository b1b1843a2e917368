const formats = new Map<number, Intl.NumberFormat>();

/** `12,408`, `1.4`: as English writes it, with at most so many digits after the point. */
export function formatNumber(value: number, digits = 0): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en', { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value);
}
