import { QUOTED } from './find-mentions.ts';
import { isInstruction, withoutLead } from './instruction-words.ts';

/** `Look at it, and open it`: what comes next is another order where it begins like one. */
const NEXT = /,? (?:and|or|then|but)(?: then| also)? (?=\p{L})|, (?=\p{L})|: (?=\p{L})/u;
/** `SameSite=Lax; Secure; HttpOnly` is no row of sentences. */
const END =
  /(?<=[.!?])\s+|(?<=;)\s+(?!(?:HttpOnly|Partitioned|SameSite|Secure|includeSubDomains)\b)/;
const FIRST_MARK = 0xe000;

/** The sentences of a text; what stands in quotation marks is a part of its sentence. */
export const sentencesOf = (text: string): string[] => partsOf(text, splitSentences);

/** What a sentence tells to do, one thing after the other. */
export const instructionsOf = (sentence: string): string[] =>
  partsOf(sentence, (masked) => {
    const parts = withoutLead(masked).split(NEXT);
    return parts.reduce<string[]>(
      (told, part, at) =>
        at === 0 || isInstruction(verbOf(part))
          ? [...told, part]
          : // What begins with no order goes on with the last one.
            [...told.slice(0, -1), `${told.at(-1) ?? ''} ${part}`],
      [],
    );
  });

/** The first word of an instruction, in lower case. */
export const verbOf = (instruction: string): string =>
  /^[\p{L}-]+/u.exec(instruction)?.[0].toLowerCase() ?? '';

const splitSentences = (text: string) =>
  text
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Splits a text with a character of no meaning in place of each quoted value. */
function partsOf(text: string, split: (masked: string) => string[]): string[] {
  const quoted: string[] = [];
  const masked = text.replace(QUOTED, (each) =>
    String.fromCharCode(FIRST_MARK + quoted.push(each) - 1),
  );
  return split(masked).map((part) =>
    part.replace(/[\ue000-\uf8ff]/g, (mark) => quoted[mark.charCodeAt(0) - FIRST_MARK] ?? ''),
  );
}
