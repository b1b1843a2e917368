/** How an action begins that a reader may follow without asking: it looks, asks, or sets a value. */
const BEGINNINGS = new Set(
  `add adjust automate align allow announce answer apply ask change check choose clear compare compute configure correlate confirm consider copy
  correct cover decide define delete deploy determine disable document drop enable enforce ensure escalate examine exclude expire explain extend find fix follow forbid give have hide identify
  include increase inspect install investigate issue keep lead let limit list look lower make mark match measure mend monitor move name
  observe offer open point prefer profile publish purge put raise read rebuild redirect reduce redeploy refuse reissue reload remove release rename renew repeat replace report reproduce
  request reserve restart restore restrict retry return review revise roll rotate route run scale schedule search see send serve set show
  start switch sync synchronise synchronize take tell test trace trust try tune turn tighten update upgrade upload use validate verify wait
  watch write`.split(/\s+/),
);
/** @param word In lower case. */
export const isInstruction = (word: string): boolean => BEGINNINGS.has(word);

/** What may come before it: `On Production, look`, `Then look`, `If it fails, look`. */
const LEADING =
  /^(?:(?:on|in|for|at|if|when|where|once|after|before|until|as|with)\b[^,]{0,200},\s*)?(?:(?:please|then|now|next|first|second|third|finally|also|and|or|instead|otherwise|afterwards)\b,?\s*)*/i;

/** A sentence from where its instruction begins. */
export const withoutLead = (sentence: string): string => sentence.replace(LEADING, '');
