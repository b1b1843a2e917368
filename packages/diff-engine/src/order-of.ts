/**
 * About how many times as large, as a power of ten: the same while sizes vary a little, another one when
 * a difference gets out of hand.
 *
 * @example
 * orderOf(2), orderOf(14), orderOf(4000), orderOf(Infinity) // '1e0', '1e1', '1e4', '1eInfinity'
 */
export const orderOf = (ratio: number): string => `1e${Math.round(Math.log10(ratio))}`;
