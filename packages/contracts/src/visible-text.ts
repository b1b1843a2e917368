/**
 * Text from the network as a sentence may hold it: what reorders, hides or breaks what stands around it becomes an
 * escape that is seen. Two texts that look alike and are not are told apart.
 *
 * @example
 * visibleText('shop\u200b \u202egpj') // 'shop\\u200b \\u202egpj'
 */
export const visibleText = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(UNSEEN, escaped);

/** Most text is nothing but ASCII. */
const PLAIN = /^[ -~]*$/;

/** Control, format and separating characters, halves of a pair, and letters that are blank. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
