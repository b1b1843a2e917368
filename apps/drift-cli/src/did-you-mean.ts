import leven from 'leven';

/** Asks whether the nearest of the names was meant, where one is near enough; else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const [nearest] = names
    .map((each) => ({ each, distance: leven(name, each) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.max(2, name.length / 3)
    ? ` Did you mean "${nearest.each}"?`
    : '';
}
