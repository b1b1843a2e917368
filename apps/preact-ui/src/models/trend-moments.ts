const within = {
  day: new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }),
  longer: new Intl.DateTimeFormat('en', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
};
const DAY_S = 86_400;

/**
 * Moments of a trend, in words that tell them apart: of one day by the second, where the reader is.
 *
 * @param at epoch seconds, the oldest first
 */
export function trendMoments(at: readonly number[]): (place: number) => string {
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const format = last - first < DAY_S ? within.day : within.longer;
  return (place) => {
    const seconds = at[place];
    return seconds === undefined ? '' : format.format(seconds * 1000);
  };
}
