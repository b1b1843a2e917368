/** @example plural(2, 'redirect') // '2 redirects' */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
