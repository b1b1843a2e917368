import { findEcho } from './find-echo.ts';
import { findHeaders } from './find-headers.ts';
import { QUOTED } from './find-mentions.ts';
import { holdsCommand, tellsToType } from './holds-command.ts';
import { findHarm, findHarmfulOrder } from './find-harm.ts';
import { isInstruction, withoutLead } from './instruction-words.ts';
import type { Fault, TextGrounds } from './text-faults.ts';

/**
 * What an advice may not ask for, however it is grounded: anything typed, anything that harms, and
 * what does not begin with a harmless verb.
 */
export function harmFaults(text: string): Fault[] {
  const harm = findHarm(text);
  return [
    ...(holdsCommand(text) || tellsToType(text)
      ? [{ check: 'advice', fault: 'holds a shell command' } as const]
      : []),
    ...(harm === undefined
      ? []
      : [{ check: 'advice', fault: 'asks for what may do harm', said: harm } as const]),
  ];
}

/** What tells what was seen orders nobody to do harm. */
export function orderFaults(text: string): Fault[] {
  const prose = text.replace(QUOTED, ' " ');
  const order = findHarmfulOrder(text);
  return [
    ...(holdsCommand(prose) || tellsToType(prose)
      ? [{ check: 'advice', fault: 'holds a shell command' } as const]
      : []),
    ...(order === undefined
      ? []
      : [{ check: 'advice', fault: 'asks for what may do harm', said: order } as const]),
  ];
}

/** Of each sentence of an action. */
export function beginningFaults(text: string): Fault[] {
  const stray = text
    .replace(QUOTED, ' " ')
    .split(/(?<=[.!?;:])\s+/)
    .map((sentence) => /^[\p{L}-]*/u.exec(withoutLead(sentence.trim()))?.[0] ?? '')
    .filter((word) => word !== '' && !isInstruction(word.toLowerCase()));
  return stray.slice(0, 1).map((said) => ({
    check: 'advice',
    fault: 'has a sentence that begins with no harmless instruction',
    said,
  }));
}

/** Words of field values that anybody may propose. */
const VALUE_WORDS = new Set(
  `public private no-cache no-store no-transform must-revalidate proxy-revalidate immutable max-age s-maxage
  stale-while-revalidate stale-if-error must-understand includesubdomains preload secure httponly samesite lax
  strict none path domain expires partitioned nosniff deny sameorigin no-referrer same-origin origin
  strict-origin origin-when-cross-origin strict-origin-when-cross-origin no-referrer-when-downgrade
  unsafe-url default-src script-src style-src img-src font-src connect-src frame-src frame-ancestors
  object-src base-uri form-action media-src worker-src manifest-src upgrade-insecure-requests
  block-all-mixed-content report-uri report-to self unsafe-inline unsafe-eval strict-dynamic data blob https
  require-corp credentialless same-site cross-origin same-origin-allow-popups geolocation camera microphone
  gzip br zstd deflate identity accept-encoding accept-language accept cookie authorization
  text html plain css javascript application json xml svg image png jpeg webp charset utf-8 utf8 bytes
  true false on off get head post put patch delete options bearer basic realm noindex nofollow index follow all
  h2 h3 ma max-age=0`.split(/\s+/),
);

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
      !value
        .toLowerCase()
        .split(/[,;]/)
        .every((part) => {
          const words = part.match(/[\p{L}\p{N}_.-]*\p{L}[\p{L}\p{N}_.-]*/gu) ?? [];
          const others = words.filter((word) => !VALUE_WORDS.has(word) && /^\p{L}+$/u.test(word));
          return words.every(isWord) && others.length < 2;
        }),
  );
  return strange === undefined
    ? []
    : [{ check: 'advice', fault: 'quotes what is no value of a field', said: strange }];
}
