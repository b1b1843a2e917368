/** What is not wanted on any side: to take it away protects. */
const UNWANTED = String.raw`(?:(?:debug(?:ging)?|verbose|maintenance|development)(?: mode| output| flag| setting| page)?|directory listings?|stack ?traces?|(?:detailed|verbose) errors?|plain(?:[ -]?text)? http|wildcards?|shared (?:caching|caches)|caching|noindex(?: directive| rule| setting)?|["'\x60]?(?:x-robots-tag|x-powered-by)(?:: [\w ,]+)?["'\x60]?(?: header| field)?|server[ _]tokens|["'\x60]?server["'\x60]? (?:header|field)|(?:\w+ )?versions? (?:from|in) (?:the )?(?:server|x-powered-by)|["'\x60]*unsafe-(?:inline|eval)["'\x60]*|self-signed certificates?)`;
const TAKEN_AWAY = new RegExp(
  String.raw`\b(?:delet(?:e|ing)|disabl(?:e|ing)|drop|forbid|hide|hiding|remov(?:e|ing)|replac(?:e|ing)|stop (?:showing|sending)|(?:switch|turn) off) (?:the |any |all )?${UNWANTED}(?=[\s.,;]|$)|\b(?:hide|hiding) (?:the )?(?:\w+ ){0,2}versions?\b|\b(?:switch|turn|set) (?:the )?${UNWANTED}(?: (?:of|on) (?:the )?@?[a-z]+)?(?: to)? (?:off|false)\b`,
  'gi',
);
/** What is brought in where it was missing. */
const BROUGHT =
  /\bupload(?:ing)? the missing (?:\w+ )?(?:assets?|files?|objects?|pages?)\b|\binstall(?:ing)? (?:a|the) (?:(?:full|new|renewed|valid) )*certificate(?: chain)?\b/gi;

/**
 * A text that says `restrict it` where it takes away what nobody should have, and `renew it` where it
 * brings what is missing.
 *
 * @example withoutUnwanted('Turn off debug mode on Production.') // 'restrict it on Production.'
 */
export const withoutUnwanted = (text: string): string =>
  text.replace(TAKEN_AWAY, 'restrict it').replace(BROUGHT, 'renew it');
