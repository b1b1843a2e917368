import { isInstruction, withoutLead } from './instruction-words.ts';
import { sentencesOf, verbOf } from './instructions.ts';

/** What makes an order of the words after it, in a sentence that only tells something. */
const ORDERED =
  /\b(?:should|must|ought to|(?:need|ha|have)s? (?:only |just |simply )?to|needs?(?= [a-z-]+ (?:set|to be|open))|(?:fix|solution|remedy|cure|answer|way out|advice|recommendation|best|better|recommended|advisable|enough|advised|suggested)(?: (?:here|then|now))?(?: is)?,? to)\b (?!not\b|never\b)(?:(?:also|be|have|now|only|simply|just|then|therefore) )*/gi;
/** Words that are nouns as often as not, where a sentence begins: `Redirect rules differ`. */
const NOUN =
  /^(?:access|answer|build|change|check|copy|cover|deploy|limit|list|match|measure|name|offer|order|point|purge|redirect|release|report|request|return|review|search|share|start|test|trace|trust|update|upgrade|watch)$/;
const OBJECT =
  /^[a-z]+ (?:(?:a|all|an|any|both|each|every|everybody|everyone|for|her|his|in|it|its|no|off|on|out|plain|that|the|their|them|this|to|up|whatever|with|your)\b|["'`“]|[a-z]+-[a-z]+-|\w+ (?:to|as|for|on) )/i;

const NAMED =
  /^[A-Z][a-z]+ (?:all (?:of )?)?[A-Z]\w*(?: (?:as|at|by|for|from|in|into|on|so|to|until|with|without)\b|[.,])/;

/** What a text orders that only tells something: how it begins, and what it says should be. */
export const ordersIn = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) => {
    const begun = withoutLead(sentence);
    const verb = verbOf(begun);
    const isOrder =
      isInstruction(verb) && (!NOUN.test(verb) || OBJECT.test(begun) || NAMED.test(begun));
    return [
      ...(isOrder ? [begun] : []),
      ...[...sentence.matchAll(ORDERED)].map(({ 0: order, index }) =>
        sentence.slice(index + order.length),
      ),
    ];
  });
