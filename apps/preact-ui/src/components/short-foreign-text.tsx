import { visibleText } from '@env-drift/contracts';
import { shortenWords } from '../models/shorten-text.ts';

export interface ShortForeignTextProps {
  text: string;
  /** A longer one takes over the line. */
  longestWord?: number;
}

/** Words of a target of which none takes over the page; what a sentence quotes is isolated from it. */
export const ShortForeignText = ({ text, longestWord = 120 }: ShortForeignTextProps) => (
  <bdi>
    {shortenWords(visibleText(text), longestWord)
      .split(QUOTED)
      .map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part))}
  </bdi>
);

const QUOTED = /("(?:[^"\\]|\\.)*")/;
