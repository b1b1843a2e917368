import { comparisonStrings } from '../comparison-strings.ts';
import { CopyButton } from './copy-button.tsx';
import type { TextOutlet } from './raw-json.tsx';

export interface ShareMenuProps {
  address: string;
  text(): string;
  json(): string;
  /** Of the files, without what follows the point. */
  fileName: string;
  outlet: TextOutlet;
  onPrint(): void;
}

/** The comparison for whom is not here: as a link, a text, a file, on paper. */
export function ShareMenu({ address, text, json, fileName, outlet, onPrint }: ShareMenuProps) {
  const words = comparisonStrings.share;
  return (
    <details class="share">
      <summary>{words.open}</summary>
      <div class="share-actions">
        <CopyButton title={words.open} words={words.link} text={() => address} outlet={outlet} />
        <CopyButton title={words.open} words={words.text} text={text} outlet={outlet} />
        <button type="button" onClick={() => outlet.download(`${fileName}.txt`, text())}>
          {words.textFile}
        </button>
        <button type="button" onClick={() => outlet.download(`${fileName}.json`, json())}>
          {words.jsonFile}
        </button>
        <button type="button" onClick={onPrint}>
          {words.print}
        </button>
      </div>
    </details>
  );
}
