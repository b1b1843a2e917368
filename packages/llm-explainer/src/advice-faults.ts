import { isConfigFile } from './config-files.ts';
import { FIELD_VALUES, MEDIA_TYPES, METHODS, PLAIN_VALUES, WORD_VALUES } from './field-values.ts';
import { PLAIN_FIELDS } from './field-names.ts';
import { findEcho } from './find-echo.ts';
import { isFrequentWord } from './frequent-words.ts';
import { findHeaders } from './find-headers.ts';
import { QUOTED } from './find-mentions.ts';
import { holdsCommand, tellsToType } from './holds-command.ts';
import { findHarm, findHarmfulOrder, findHarmfulReason } from './find-harm.ts';
import { findObedience, findOrderAtReader } from './find-obedience.ts';
import { findRisk, findRiskyRemedy } from './find-risk.ts';
import { isInstruction, withoutLead } from './instruction-words.ts';
import { verbOf } from './instructions.ts';
import { ordersIn } from './orders-in.ts';
import type { Fault } from './text-faults.ts';
import type { TextGrounds } from './text-grounds.ts';

/**
 * What an advice may not ask for, however it is grounded: anything typed, anything that harms, and
 * what does not begin with a harmless verb.
 */
export function harmFaults(text: string): Fault[] {
  const harm = findHarm(text);
  const obedience = findObedience(text.replace(QUOTED, ' " '));
  return [
    ...(holdsCommand(text) || tellsToType(text) ? [command] : []),
    ...(harm === undefined ? [] : [harmful(harm)]),
    ...obedienceFaults(obedience),
  ];
}

const obedienceFaults = (said: string | undefined): Fault[] =>
  said === undefined
    ? []
    : [{ check: 'advice', fault: 'sends the reader to do what nobody vouches for', said }];

/** Of a text that tells why. */
export function whyFaults(text: string, grounds: TextGrounds): Fault[] {
  const harm = findHarmfulReason(text);
  return [
    ...(holdsCommand(text) || tellsToType(text) ? [command] : []),
    ...(harm === undefined ? [] : [harmful(harm)]),
    ...obedienceFaults(findOrderAtReader(text.replace(QUOTED, ' " '))),
    ...orderedRisks(text, grounds),
  ];
}

const command: Fault = { check: 'advice', fault: 'holds a shell command' };
const harmful = (said: string): Fault => ({
  check: 'advice',
  fault: 'asks for what may do harm',
  said,
});

/** What an action may not ask for that touches a protection. */
export const riskFaults = (text: string, grounds: TextGrounds): Fault[] =>
  weakening(findRisk(text, grounds));

const weakening = (said: string | undefined): Fault[] =>
  said === undefined ? [] : [{ check: 'advice', fault: 'may weaken what protects somebody', said }];

/** What tells what was seen orders nobody to do harm. */
export function orderFaults(text: string, grounds: TextGrounds): Fault[] {
  const prose = text.replace(QUOTED, ' " ');
  const order = findHarmfulOrder(text);
  return [
    ...(holdsCommand(prose) || tellsToType(prose) ? [command] : []),
    ...(order === undefined ? [] : [harmful(order)]),
    ...obedienceFaults(findOrderAtReader(prose)),
    ...orderedRisks(text, grounds),
  ];
}

/** Of what it tells to do by the way. */
const orderedRisks = (text: string, grounds: TextGrounds): Fault[] => [
  ...ordersIn(text)
    .filter((order) => isInstruction(verbOf(order)))
    .flatMap((order) => riskFaults(order, grounds)),
  ...weakening(findRiskyRemedy(text, grounds)),
];

/** `SameSite=Lax; Secure; HttpOnly` is no row of sentences. */
const ATTRIBUTE = /^(?:HttpOnly|Partitioned|SameSite|Secure|includeSubDomains)$/;

/** What follows a colon and tells more of what stood before it, or begins a list. */
const isExplained = (part: string): boolean =>
  /^\p{L}+(?:,| of\b| or\b)/u.test(part) ||
  (isFrequentWord(/^\p{L}*/u.exec(part)?.[0] ?? '') && !/^not\b/.test(part));

/** Of each sentence of an action. */
export function beginningFaults(text: string): Fault[] {
  const stray = text
    .replace(QUOTED, ' " ')
    .split(/(?<=[.!?;])\s+/)
    .flatMap((sentence) => {
      const [first = '', ...others] = sentence.split(/(?<=:)\s+/);
      return [first, ...others.filter((part) => !isExplained(part))];
    })
    .map((sentence) => /^[\p{L}-]*/u.exec(withoutLead(sentence.trim()))?.[0] ?? '')
    .filter((word) => word !== '' && !isInstruction(word.toLowerCase()) && !ATTRIBUTE.test(word));
  return stray.slice(0, 1).map((said) => ({
    check: 'advice',
    fault: 'has a sentence that begins with no harmless instruction',
    said,
  }));
}

/** Words of field values that anybody may propose, beside those of the table. */
const VALUE_WORDS: ReadonlySet<string> = new Set([
  ...[...PLAIN_VALUES, ...WORD_VALUES, ...FIELD_VALUES, ...MEDIA_TYPES],
  ...PLAIN_FIELDS,
  ...METHODS.map((method) => method.toLowerCase()),
  ...`accept accept-encoding accept-language authorization blob bytes camera charset cookie css data domain
  expires false geolocation get html https javascript jpeg json ma max-age=0 microphone off on partitioned path
  plain png preload realm report-to self server_tokens svg true utf-8 webp xml`.split(/\s+/),
]);

/**
 * A quoted value of an action is one that a field can have: what stands there, or words of field values
 * and numbers. A sentence or a command is none, and least of all one that a stranger wrote.
 */
export function proposalFaults(text: string, { known, strangers }: TextGrounds): Fault[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => match.slice(1).find(Boolean) ?? '');
  const isWord = (word: string) =>
    VALUE_WORDS.has(word) || known.holdsWhole(word) || findHeaders(word).length > 0;
  const strange = quoted.find(
    (value) =>
      findEcho(value, strangers) !== undefined ||
      !(
        isConfigFile(value.toLowerCase()) ||
        value
          .toLowerCase()
          .split(/[,;]/)
          .every((part) => {
            const words = part.match(/[\p{L}\p{N}_.-]*\p{L}[\p{L}\p{N}_.-]*/gu) ?? [];
            const others = words.filter((word) => !VALUE_WORDS.has(word) && /^\p{L}+$/u.test(word));
            return words.every(isWord) && others.length < 2;
          })
      ),
  );
  return strange === undefined
    ? []
    : [{ check: 'advice', fault: 'quotes what is no value of a field', said: strange }];
}
