import { QUOTED } from './find-mentions.ts';

const ENGLISH = /\b(?:the|of|and|to|that|is|are|which|with|from|it|not|by|while|has|because)\b/gi;
/** Words of its neighbours that are none of English. */
const OTHERS =
  /(?<!\p{L})(?:der|das|und|ist|nicht|mit|von|dem|ein|eine|wird|auf|le|les|des|du|une|est|dans|avec|qui|el|los|las|una|que|es|por|con|para|il|gli|che|sono|non|della|het|een|niet|voor|zijn|uma|não|com|jest|nie|się|och|att|som|og|ikke)(?!\p{L})/giu;

/** Share of letters beyond ASCII, above which a text is written in another script. */
const FOREIGN = 0.2;

/**
 * Whether no sentence of a text is plainly in another language. What a text claims is recognised in
 * English only, so that in any other language it could claim anything.
 */
export const isEnglish = (text: string): boolean =>
  text
    .replace(QUOTED, ' ')
    .split(/(?<=[.!?])\s|(?<=[。！？])/)
    .every(isEnglishSentence);

function isEnglishSentence(sentence: string): boolean {
  const letters = count(sentence, /\p{L}/gu);
  const foreign = count(sentence, /[^\P{L}A-Za-z]/gu);
  return foreign <= letters * FOREIGN && count(sentence, OTHERS) <= count(sentence, ENGLISH);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
