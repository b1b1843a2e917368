const SPAN = String.raw`(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?)`;
const SOME = String.raw`(?:a couple of|a few|a|an|some|several|many|quite some)`;

/** What tells when something began, or for how long it has been so. What is measured in numbers is not meant. */
const MOMENTS = new RegExp(
  [
    String.raw`\bsince (?:yesterday|today|this|early|late|about|(?:the )?last (?!comparison|run|time|probe)\w+|the (?:weekend|morning|evening|night|deploy\w*|release|update|upgrade|migration|outage|incident)|${SOME} ${SPAN}|${SPAN})\b`,
    String.raw`\bfor ${SOME} ${SPAN}(?: now)\b|\b(?:been|being)\b[^.]{0,40}\bfor (?:${SOME} )?${SPAN}\b(?! (?:by|in) (?:caches?|browsers?))`,
    String.raw`\b(?:yesterday|overnight|last (?:night|week|weekend|month|year)|this (?:morning|evening|week|month|year)|${SPAN} ago|${SPAN} now)\b`,
  ].join('|'),
  'gi',
);

/** What a share of is said to fail: of many, of which nobody has asked more than a few. */
const SHARES =
  /\b(?:half|most|many|all|a (?:third|quarter|tenth|fifth)|the majority|each|every one|some|none) of (?:the |its |our |their )?(?:\w+ )?(?:answers|clients|customers|instances|machines|nodes|requests|servers|users|visitors)\b|\b(?:all|most|many|thousands of|hundreds of|millions of) (?:the )?(?:customers|users|visitors|employees)\b/gi;

/**
 * Moments, spans of time and shares that a text tells in words.
 *
 * @example
 * findMoments('It fails since last night, for most of the users.') // ['since last night', 'most of the users']
 */
export const findMoments = (text: string): string[] =>
  [...(text.match(MOMENTS) ?? []), ...(text.match(SHARES) ?? [])].map((said) => said.toLowerCase());
