const two = (number: number) => String(number).padStart(2, '0');

/** `2026-11-20 18:41:07` in the reader's time zone: sorts, aligns, and means the same everywhere. */
export function formatTime(epochMs: number): string {
  const at = new Date(epochMs);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}
