/** How an action begins that a reader may follow without asking: it looks, asks, or sets a value. */
const BEGINNINGS = new Set(
  `add adjust align allow answer apply ask change check choose clear compare configure confirm consider copy
  correct cover decide define deploy determine enable ensure escalate examine expire find fix follow give have identify
  include increase inspect investigate keep let limit list look lower make mark match measure mend mention move name
  offer open point prefer publish purge put raise read rebuild redirect reduce redeploy release rename renew repeat replace report
  request reserve restart restore retry return review revise roll rotate route run search see send serve set show
  start sync synchronise synchronize take tell test trace trust try tune update upgrade use validate verify wait
  watch write`.split(/\s+/),
);
/** @param word In lower case. */
export const isInstruction = (word: string): boolean => BEGINNINGS.has(word);

/** What may come before it: `On Production, look`, `Then look`, `If it fails, look`. */
const LEADING =
  /^(?:(?:on|in|for|at|if|when|where|once|after|before|until|as|with)\b[^,]{0,200},\s*)?(?:(?:please|then|now|next|first|second|third|finally|also|and|or|instead|otherwise|afterwards)\b,?\s*)*/i;

/** A sentence from where its instruction begins. */
export const withoutLead = (sentence: string): string => sentence.replace(LEADING, '');
