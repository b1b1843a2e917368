import type { Finding, Side } from '@env-drift/contracts';
import { findHeaders } from './find-headers.ts';
import { QUOTED } from './find-mentions.ts';
import { findValues } from './find-values.ts';
import { markSides } from './mark-sides.ts';
import { otherSide } from './observation.ts';
import { isPresent } from './presence.ts';
import type { TextGrounds } from './text-grounds.ts';

const SENTENCE = /(?<=[.!?;])\s+/;
const CLAUSE = /,\s+|;\s+|:\s+|\s+(?:and|while|whereas|but)\s+(?=[^,;]*@)/;
/** What makes a clause say something else than what is, or of whom. */
const TURNED =
  /(?<![\w-])(?:if|would|should|could|may|might|expected|before|until|unlike|as|like|instead|rather|both|each|neither|nor|also|other|why|whether)(?![\w-])/i;

/** A word that says of a side what only findings of these codes show, and whether it is the weaker one that has it. */
interface Claim {
  of: RegExp;
  said: RegExp;
  isOfWeaker: boolean;
}
const CLAIMS: readonly Claim[] = [
  { of: /^timing-/, said: /\b(?:slow|slower|slowest|slowly|longer)\b/i, isOfWeaker: true },
  { of: /^timing-/, said: /\b(?:fast|faster|fastest|quick|quicker|sooner)\b/i, isOfWeaker: false },
  {
    of: /^one-side-failed$/,
    said: /\b(?:expired|not trusted|untrusted|self-signed|timed out|times out|unreachable|did not answer|could not be (?:reached|observed|resolved)|refuses the connection)\b/i,
    isOfWeaker: true,
  },
  {
    of: /^(?:one-side-failed|status-differs)$/,
    said: /^(?:the )?@(?:left|right) (?:is the (?:one|side) that )?(?:fails|is (?:broken|down|failing))\b/i,
    isOfWeaker: true,
  },
  { of: /^content-encoding-/, said: /\b(?:uncompressed|without compression)\b/i, isOfWeaker: true },
  {
    of: /^content-encoding-/,
    said: /\b(?:compresses|(?<!not )compressed)\b/i,
    isOfWeaker: false,
  },
  { of: /^csp-/, said: /\benforce[sd]?\b/i, isOfWeaker: false },
  { of: /^csp-/, said: /\b(?:only reports|reports only|reports)\b/i, isOfWeaker: true },
  { of: /^access-/, said: /\basks for (?:credentials|a password)\b/i, isOfWeaker: true },
  {
    of: /^access-/,
    said: /\banswers (?:anybody|everybody|anyone|without)\b|\bis (?:open|public)\b/i,
    isOfWeaker: false,
  },
  { of: /^hsts-/, said: /\b(?:shorter|lower|weaker)\b/i, isOfWeaker: true },
  { of: /^hsts-|^cookie-|^csp-/, said: /\b(?:stronger|stricter)\b/i, isOfWeaker: false },
  { of: /^cookie-|^csp-/, said: /\bweaker\b/i, isOfWeaker: true },
];
const LACKS =
  /\b(?:does not (?:send|set|have|carry|include|return|list)|has no|lacks?|lacking|miss(?:es|ing)|omits?|sends no|sets no|without)\b(?: (?:a|an|any|the|its))?/i;
const GONE = /^(?: [\w@-]+){0,3}? (?:is|are|was) (?:\w+ )?(?:absent|missing|not (?:sent|set))\b/i;

/**
 * The words with which a text says of one side what the findings show of the other one alone: that it
 * is slower, lacks a field, asks for credentials. Only plain clauses about one side are judged.
 */
export function findFalseSide(
  text: string,
  { findings, sides }: Pick<TextGrounds, 'findings' | 'sides'>,
): string | undefined {
  const marked = markSides(
    text.replace(QUOTED, (quoted) => quoted.replace(/[,;:.]/g, ' ')),
    sides,
  );
  if (!marked.includes('@')) return undefined;
  return marked
    .split(SENTENCE)
    .flatMap((sentence) => sentence.split(CLAUSE))
    .filter((clause) => !TURNED.test(clause))
    .map((clause) => falseIn(clause, findings))
    .find((said) => said !== undefined);
}

function falseIn(clause: string, findings: readonly Finding[]): string | undefined {
  const [subject, compared] = clause.split(/\bthan\b/i);
  const named = new Set((subject ?? '').match(/@(?:left|right)\b/g));
  if (named.size !== 1 || (compared === undefined && /\bthan\b/.test(clause))) return undefined;
  const side: Side = named.has('@left') ? 'left' : 'right';
  return falseClaim(subject ?? '', side, findings) ?? falseLack(subject ?? '', side, findings);
}

function falseClaim(clause: string, side: Side, findings: readonly Finding[]): string | undefined {
  if (/\b(?:not|never|no|nobody)\b/i.test(clause.replace(/\b(?:did|is|be|are) not\b/gi, '')))
    return undefined;
  const isNegated = (said: string) => !/\bnot\b/.test(said) && /\bnot\b/.test(clause);
  for (const { of, said, isOfWeaker } of CLAIMS) {
    const word = said.exec(clause)?.[0];
    const about = findings.filter(({ code, direction }) => of.test(code) && direction !== 'none');
    if (word === undefined || about.length === 0 || isNegated(word)) continue;
    const claimed = isOfWeaker ? side : otherSide(side);
    if (about.every(({ direction }) => direction !== `${claimed}-weaker`)) return word;
  }
  return undefined;
}

/** `A lacks Secure`, `Secure is missing on A`. */
function falseLack(clause: string, side: Side, findings: readonly Finding[]): string | undefined {
  const lacks = LACKS.exec(clause);
  const gone = lacks === null ? undefined : namesIn(clause.slice(lacks.index))[0];
  const before = namesIn(clause).find((name) => {
    const at = clause.toLowerCase().indexOf(name);
    return GONE.test(clause.slice(at + name.length));
  });
  return [before, gone].find(
    (name) => name !== undefined && isPresent(name, side, findings) === true,
  );
}

/** Fields and values, in the order in which they stand there. */
function namesIn(text: string): string[] {
  const plain = text.replace(/["'`“”]/g, ' ');
  const lower = plain.toLowerCase();
  return [...new Set([...findHeaders(plain), ...findValues(plain)])]
    .filter((name) => lower.includes(name))
    .sort((a, b) => lower.indexOf(a) - lower.indexOf(b));
}
