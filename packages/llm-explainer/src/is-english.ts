import { isInstruction } from './instruction-words.ts';
import { isFrequentWord } from './frequent-words.ts';
import { QUOTED } from './find-mentions.ts';

const ENGLISH = /\b(?:the|of|and|to|that|is|are|which|with|from|it|not|by|while|has|because)\b/gi;
/** Words of its neighbours that are none of English. */
const OTHERS =
  /(?<!\p{L})(?:der|das|und|ist|nicht|mit|von|dem|ein|eine|wird|auf|le|les|des|du|une|est|dans|avec|qui|el|los|las|una|que|es|por|con|para|il|gli|che|sono|non|della|het|een|niet|voor|zijn|uma|não|com|jest|nie|się|och|att|som|og|ikke|hay|todo|nada|tutto|bene|niente|kein|keine|keinen|alles|gut|aucun|aucune|rien|geen|nenhum|nenhuma|ingen|inget|brak)(?!\p{L})/giu;

/** Share of letters beyond ASCII, above which a text is written in another script. */
const FOREIGN = 0.2;
/** Share of frequent words, below which a text is in another language. */
const ENOUGH = 0.25;
/** Of so few words one has to be frequent, or how an instruction begins. */
const FEW_WORDS = 3;

/** What may stand alone in so short a sentence, and is of no other language. */
const OF_THE_TRADE = new Set(
  `access authentication backend broken bug connection credentials denied environment expired fault feature flag
  gateway limit maintenance misconfiguration misconfigured outage port rate refused timeout timeouts upstream
  wall`.split(/\s+/),
);

/** Ends with a full stop, and no sentence does. */
const ABBREVIATION = /\b(?:approx|cf|e\.g|i\.e|incl|resp|vs)\.(?=,? [a-z\d])/g;

/**
 * Whether each sentence of a text is plainly English. What a text claims is recognised in English
 * only, so that in any other language it could claim anything.
 */
export function isEnglish(text: string): boolean {
  const plain = text.replace(QUOTED, ' ').replace(ABBREVIATION, ' ');
  return [...new Set([plain, ...plain.split(/(?<=[.!?;])\s|(?<=[。！？])/)])].every(
    isEnglishSentence,
  );
}

function isEnglishSentence(sentence: string): boolean {
  const words =
    sentence.toLowerCase().match(/(?<![\p{L}\p{N}./-])\p{L}+(?![\p{L}\p{N}/-]|\.\p{L})/gu) ?? [];
  const frequent = words.filter(isFrequentWord).length;
  const isPlain = (word: string) =>
    isFrequentWord(word) || isInstruction(word) || OF_THE_TRADE.has(word);
  return (
    !isOtherScript(sentence) &&
    count(sentence, OTHERS) <= count(sentence, ENGLISH) &&
    (words.length < FEW_WORDS
      ? words.length === 0 || words.some(isPlain)
      : frequent >= words.length * ENOUGH)
  );
}

function isOtherScript(sentence: string): boolean {
  const foreign = count(sentence, /[^\P{L}A-Za-z]/gu);
  return foreign > 0 && foreign > count(sentence, /\p{L}/gu) * FOREIGN;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
