import type { Comparison } from '@env-drift/contracts';
import { browserOutlet } from '../browser-outlet.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { shareText } from '../models/share-text.ts';
import { shareStrings } from '../strings/share-strings.ts';
import { RoutePanel, RunPanel } from './late-parts.ts';

export interface ShareActionsProps {
  comparison: Comparison;
}

/** The comparison as a link, a text, a file, on paper. */
export function ShareActions({ comparison }: ShareActionsProps) {
  const words = shareStrings;
  const address = location.href.replace(/#.*/, '');
  const fileName = `env-drift-${comparison.comparisonId.slice(-12)}`;
  const text = () => shareText(comparison, address);
  return (
    <div class="share-actions">
      <CopyButton
        title={words.open}
        words={words.link}
        text={() => address}
        outlet={browserOutlet}
      />
      <CopyButton title={words.open} words={words.text} text={text} outlet={browserOutlet} />
      <button type="button" onClick={() => browserOutlet.download(`${fileName}.txt`, text())}>
        {words.textFile}
      </button>
      <button
        type="button"
        onClick={() =>
          browserOutlet.download(`${fileName}.json`, JSON.stringify(comparison, null, 2))
        }
      >
        {words.jsonFile}
      </button>
      <button type="button" onClick={() => void printAll()}>
        {words.print}
      </button>
    </div>
  );
}

/** What comes late is on paper too. */
async function printAll(): Promise<void> {
  await Promise.all([RunPanel.preload(), RoutePanel.preload()]);
  // They are drawn with the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
