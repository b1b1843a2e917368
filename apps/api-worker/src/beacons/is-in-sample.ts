/**
 * Whether this is one of the share that is kept.
 *
 * @param rate from 0, which keeps none, to 1, which keeps all
 */
export function isInSample(rate: number): boolean {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random / 2 ** 32 < rate;
}
