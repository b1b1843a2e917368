import { formatNumber } from '../models/format-number.ts';

/** @example plural(2, 'finding', 'findings') is '2 findings' */
export const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
