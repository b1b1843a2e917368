/** By code unit: the same everywhere, unlike a comparison by locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
