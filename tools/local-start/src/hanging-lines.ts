import { wrapText } from './wrap-text.ts';

/** Text under its mark: the lines after the first stand where the first one's text does. */
export const hangingLines = (mark: string, text: string, width: number): string[] =>
  wrapText(text, Math.max(width - mark.length - 2, 20)).map(
    (line, index) => `  ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`,
  );
