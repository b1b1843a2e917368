/**
 * How many tokens a text is for a model, estimated from above and without a vocabulary: those of real
 * tokenizers are megabytes, and each model has its own. Held against those of Llama 3 and of GPT-4,
 * a prompt of ours counts for a third more than it is, and what is dense (hashes, Base64, policies,
 * rare scripts) for no less than it is. Only invented words count for too little, at worst half: then
 * the service refuses the prompt, and the rules explain.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  let end: number;
  for (let at = 0; at < text.length; at = end) {
    const kind = kindAt(text, at);
    end = at + 1;
    if (kind !== OTHER) while (end < text.length && kindAt(text, end) === kind) end++;
    tokens += COSTS[kind](text, at, end);
  }
  return Math.ceil(tokens);
}

const SPACE = 0;
const MARK = 1;
/** Letters and digits that stand together. */
const WORD = 2;
const OTHER = 3;
type Kind = typeof SPACE | typeof MARK | typeof WORD | typeof OTHER;

const kindAt = (text: string, at: number): Kind => KINDS[text.charCodeAt(at)] ?? OTHER;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isUpper = (code: number) => code >= 0x41 && code <= 0x5a;
const isLower = (code: number) => code >= 0x61 && code <= 0x7a;

/** Of each character of ASCII: a prompt has tens of thousands of them. */
const KINDS: readonly Kind[] = Array.from({ length: 0x80 }, (_, code) =>
  code <= 0x20 ? SPACE : isDigit(code) || isUpper(code) || isLower(code) ? WORD : MARK,
);

/** What a piece costs, by its kind. */
const COSTS: Record<Kind, (text: string, start: number, end: number) => number> = {
  [SPACE]: (_, start, end) => (end - start === 1 ? 0.1 : (end - start) / 4),
  [MARK]: (_, start, end) => (end - start <= 3 ? 1 : (end - start) / 1.4),
  [WORD]: costOfWord,
  // As many as it has bytes in UTF-8, a half of a surrogate pair two: no tokenizer makes more.
  [OTHER]: (text, start) => {
    const code = text.charCodeAt(start);
    return code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  },
};

/** The longest that is likely to be one that people write. */
const LONGEST_WORD = 12;

function costOfWord(text: string, start: number, end: number): number {
  let digits = 0;
  let lower = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) digits++;
    else if (isLower(code)) lower++;
  }
  const length = end - start;
  if (digits === length) return Math.ceil(length / 3);
  const isPlain = lower === length || (lower === length - 1 && isUpper(text.charCodeAt(start)));
  // Capitals alone, or letters of all kinds and digits, are no word.
  if (!isPlain) return length / 1.2;
  return length <= LONGEST_WORD ? Math.max(1, length / 4) : length / 1.8;
}
