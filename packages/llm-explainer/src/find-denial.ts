import type { Severity } from '@env-drift/contracts';

/** A word between, but none that turns it round or makes it a mere possibility. */
const ADVERB = String.raw`(?: (?!(?:not|never|hardly|can|could|may|might|must|should|will|would)\b)\w+)`;
const WELL = String.raw`(?:fine|well(?! advised)|healthy|sound|ok|okay|good|normal|correct|identical|alike|in order|as (?:expected|intended|designed|it should))`;

const UNLESS_TAKEN_BACK = String.raw`(?! (?:but|except|apart|save|other than)\b)`;

/** Ways to say that nothing was found. What comes after `except` takes it back. */
const DENIALS = new RegExp(
  [
    String.raw`\b(?:everything|all)(?: \w+){0,2} (?:is|are|look|looks|seem|seems|work|works|was|appears?)${ADVERB}{0,2} ${WELL}\b`,
    String.raw`\b(?:is|are|looks?|seems?|appears?)(?: (?!not\b|never\b)\w+)? healthy\b`,
    String.raw`\b(?:works?|working|behaves?|answers?|functions?|runs?)${ADVERB}? (?:fine|correctly|normally|properly|as (?:expected|intended|designed|it should))\b`,
    String.raw`\bno (?:\w+ )?(?:differences?|drift|findings?|problems?|issues?|concerns?|actions?|harm|impact|danger)\b`,
    String.raw`\bno (?:need|cause|reason) (?:to|for)\b`,
    String.raw`\bnothing (?:\w+ )?(?:differs|wrong|broken|different|found|needs|to (?:do|fix|mend|see|worry|change)|happened)\b`,
    String.raw`\b(?:sides|environments|they|both)${ADVERB}? (?:are|behave|answer|answered)${ADVERB}? (?:identical(?:ly)?|alike|the same)\b`,
    String.raw`\b(?:is|are|looks?|seems?)${ADVERB}? (?:fine|ok|okay|all right|alright)(?= (?:here|now|today|as it is|on)\b|[.,;!?]|$)`,
    String.raw`\bgo(?:es)? away\b`,
    String.raw`\b(?:nobody|no one|you|we|they) (?:has|have|needs?|do not have|need not|don't (?:have|need))(?: to)? (?:to )?(?:act|anything|care|do|fear|worry)\b(?<!\b(?:you|we|they) (?:have|has|needs?)(?: to)? (?:act|care|do|worry))`,
    String.raw`\b(?:close|archive|delete|forget) (?:this|the) (?:report|comparison|ticket|finding|alert)\b`,
    String.raw`\b(?:has|have|is|was|were)(?: been)?(?: already| just| meanwhile)? (?:fixed|repaired|solved)\b(?! (?:on|at|for|to|by) (?:one|a|the|both)\b)`,
    String.raw`\b(?:we|i|they|somebody|the team)(?: have| has)? (?:already )?(?:fixed|repaired|solved) (?:it|this|that|them)\b`,
    String.raw`\beverything else\b[^.]*\bthe same\b`,
    String.raw`\bfalse[ -](?:alarm|positive)s?\b`,
    String.raw`\b(?:skip|overlook|forget) (?:it|this|these|them|all|any|the (?:\w+ )?(?:findings?|differences?|reports?|results?))\b`,
    String.raw`\b(?:not|hardly) worth (?:\w+ing|it|a|the)\b`,
    String.raw`\b(?:may|can|could|should) (?:stay|remain|be left)${ADVERB}? (?:alone|as (?:it|they) (?:is|are))\b`,
    String.raw`\bbe(?: safely| simply| all)? (?:ignored|disregarded|dismissed|skipped|left alone)\b`,
    String.raw`\b(?:ignore|disregard|dismiss) (?:it|this|that|these|them|all|any|every|the (?:\w+ )?(?:findings?|differences?|reports?|results?|comparison))\b`,
    String.raw`\b(?:findings?|reports?|comparison|engine|rules?|results?|differences?)(?: \w+)? (?:is|are|was|were|seems?)(?: (?!not\b)\w+)? (?:wrong|incorrect|mistaken|false|spurious|bogus|invalid|untrue|harmless|intended|irrelevant)\b`,
  ]
    .map((denial) => `${denial}${UNLESS_TAKEN_BACK}`)
    .join('|'),
  'i',
);

const ALL = String.raw`(?:sides?|environments|they|both|rules|values|headers|fields|lifetimes|statuses|policies|cookies|answers|responses|bodies|configurations|differences?|findings?|changes?|this|it|that|these)`;

/** What may be said of a mere note, and of nothing graver: that it is no difference, or is meant to be. */
const PLAYING_DOWN = new RegExp(
  [
    String.raw`\b(?:do|does|did)(?: not|n't) (?:really |actually |in fact )?(?:differ|diverge|deviate)\b`,
    String.raw`\b${ALL}${ADVERB}{0,2} (?:agree|match|coincide)(?:s)?(?= (?:exactly|perfectly|fully|each other|on both|across)\b|[.,;!?]|$)`,
    String.raw`\b(?:is|are|was|were|looks?|seems?)${ADVERB}? (?:noise|benign|cosmetic|by design|on purpose)\b`,
    String.raw`\band by design\b`,
    String.raw`\b${ALL}(?: \w+)? (?:is|are|was|were|looks?|seems?)${ADVERB}? (?:expected|intended|intentional|negligible|trivial|equivalent|identical|unimportant)\b`,
  ]
    .map((denial) => `${denial}${UNLESS_TAKEN_BACK}`)
    .join('|'),
  'i',
);

/**
 * The words with which a text denies what the engine has found; undefined where it does not.
 *
 * @param gravest of the findings that it is about
 */
export const findDenial = (text: string, gravest: Severity = 'critical'): string | undefined =>
  DENIALS.exec(text)?.[0] ?? (gravest === 'info' ? undefined : PLAYING_DOWN.exec(text)?.[0]);
