import { nameSides } from './name-sides.ts';
import type { PairScreen } from './pair-model.ts';
import { pairStrings } from '../strings/pair-strings.ts';

/** What the page shows of a pair, for the title of the window. */
export function describePair(screen: PairScreen): string {
  if (screen.show === 'loading') return pairStrings.loading;
  if (screen.show === 'not-found') return pairStrings.notFound;
  if (screen.show === 'refused') return pairStrings.refused;
  const { leftUrl, rightUrl, settings } = screen.settings;
  return pairStrings.title(
    nameSides({
      left: { url: leftUrl, label: settings.leftLabel },
      right: { url: rightUrl, label: settings.rightLabel },
    }),
  );
}
