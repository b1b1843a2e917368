import type { Finding } from '@env-drift/contracts';
import { findCareless, isStrengthening } from './careful-words.ts';
import { QUOTED, URLS } from './find-mentions.ts';
import { instructionsOf, sentencesOf, verbOf } from './instructions.ts';
import { markSides } from './mark-sides.ts';
import { replacesSide, touchesProtection } from './protections.ts';
import { saysAgain } from './says-again.ts';
import { takesWeakerExample } from './weaker-example.ts';
import type { TextGrounds } from './text-grounds.ts';
import { withoutUnwanted } from './unwanted.ts';
import { findWeakValue } from './weak-values.ts';

/** How an instruction begins that changes nothing: it looks, asks, compares. */
const LOOKING =
  /^(?:ask|check|compare|confirm|consider|decide|determine|examine|explain|find|follow|have a look|identify|inspect|investigate|correlate|look|monitor|observe|measure|open (?:(?:both|it in|the) )?(?:the )?(?:address|page|site|url|logs?|https?)|probe|profile|read|repeat (?:it|the (?:comparison|probe|requests?|tests?))|reproduce|review|see|search|take a look|test|trace|validate|verify|wait|watch|run (?:it|the (?:comparison|probe|same|tests?|requests?|checks?)|this|a comparison)\b(?! as\b))\b/i;
/** An order within one that looks: what is done then is done for good. */
const HIDDEN =
  /\b(?:so that|to|and|then|by) (?:[a-z]+ ){0,3}?(?:bypass|circumvent|disregard|ignore|overlook|skip|stop|suppress|tolerate)\b|\bno longer\b/i;
/** Whom one speaks with is checked, and not believed. */
const TRUSTING =
  /\b(?:accept|allow|import|tolerate|trust)(?:s|ing)?\b[^.]*\b(?:certificates?|authorit(?:y|ies))\b|\btrust it\b(?!.*forwarded)|\b(?:add|allow|configure|create|make|set)\b.*\bexceptions?\b/i;

/** Somebody gets to do more than before. */
const PERMITTING =
  /^(?:allow|give|have|let|make|permit)\b.*\b(?:browsers?|caches?|callers?|clients?|origins?|pages?|scripts?|sites?)\b.*\b(?:access|connect|frame|keep|load|pass|reach|read|run|see|store|use|in(?= without\b|\s*[.,;]|$))\b/i;
/** What is done with a secret that somebody found. */
const TAKEN_UP =
  /\b(?:credentials?|data|keys?|logs?|passwords?|secrets?|tokens?)\b.*\b(?:copy|give|keep|note|post|publish|put|save|send|share|try|use|write) (?:it|them)\b/i;

/** What takes away something, and is more than a setting. */
const REMOVING = /^(?:drop|remove|strip|turn)\b/i;
const SETTING =
  /^[a-z]+ (?:[\w"'\x60:-]+ ){0,4}?(?:attributes?|compression|directives?|duplicates?|entr(?:y|ies)|fields?|flags?|headers?|hops?|lines?|modes?|names?|overrides?|parameters?|prefix(?:es)?|redirects?|rules?|settings?|slash(?:es)?|tags?|values?|versions?)\b/i;

/**
 * The words of an advice of which it is not sure that they leave every protection as strong as it is;
 * undefined where there are none. What changes something, and touches a protection, has to say plainly
 * that it adds to it, or what the rules advise.
 *
 * @example findRisk('Set the CORS header to a wildcard.', grounds) // 'wildcard'
 */
export function findRisk(text: string, grounds: TextGrounds): string | undefined {
  const advices = grounds.advices();
  return sentencesOf(text)
    .filter((sentence) => !saysAgain(sentence, advices))
    .flatMap((sentence) => [
      TAKEN_UP.exec(sentence)?.[0],
      ...instructionsOf(sentence).map((instruction) => riskOf(instruction, grounds)),
    ])
    .find((risk) => risk !== undefined);
}

/** How a text that only tells something says what would mend it. */
const REMEDY =
  /\b(?:would|could|can|will|should|might|may) (?:\w+ )?(?:cure|do|fix|help|mend|resolve|solve|suffice)\b|\b(?:cures|fixes|mends|resolves|solves) (?:it|that|the|this)\b|\bit (?:helps|suffices) to\b|\bit (?:is|would be) (?:best|easiest|enough|quickest|safest|simplest) to\b|\b(?:could|can|should|may) be (?:asked|told) to\b/i;

/** The same of what it says would mend it. */
export function findRiskyRemedy(
  text: string,
  { advices, findings, sides }: TextGrounds,
): string | undefined {
  return sentencesOf(text)
    .filter((sentence) => REMEDY.test(sentence) && !saysAgain(sentence, advices()))
    .map((sentence) => markSides(sentence.replace(REMEDY, ' '), sides))
    .filter((remedy) => touchesProtection(remedy, findings))
    .map((remedy) => TRUSTING.exec(remedy)?.[0] ?? findCareless(wordsOf(remedy, findings)))
    .find((risk) => risk !== undefined);
}

function riskOf(written: string, grounds: TextGrounds): string | undefined {
  const whole = markSides(withoutUnwanted(written), grounds.sides);
  if (LOOKING.test(whole)) return HIDDEN.exec(whole)?.[0];
  const instruction = whole
    .replace(CONDITION, '')
    .replace(URLS, ' ')
    .replace(/^(?:switch|turn) on\b/i, 'enable');
  const weak = findWeakValue(instruction, grounds.findings);
  if (weak !== undefined) return weak;
  if (replacesSide(instruction) || takesWeakerExample(instruction, grounds.findings)) {
    return written;
  }
  const trusting = (TRUSTING.exec(instruction) ?? PERMITTING.exec(instruction))?.[0];
  if (trusting !== undefined) return trusting;
  if (REMOVING.test(instruction) && !SETTING.test(instruction)) return written;
  if (!touchesProtection(instruction, grounds.findings)) return undefined;
  const verb = verbOf(instruction);
  return isStrengthening(verb) ? findCareless(wordsOf(instruction, grounds.findings)) : verb;
}

/** Ways to say what protects, with words that alone may do the contrary. */
const PROTECTING =
  /\b(?:plain )?http (?:with a redirect )?to https\b|\b(?:all|every|each) (?:of )?(?:the )?(?:session )?(?:cookies?|answers?|responses?|environments?|sides?)\b|\bfor all environments\b|\bonly over (?:https|tls)\b|\bthe other (?:side|environment|one)\b|\bnot (?:yet )?(?:listed|sent|set)\b|\bweb servers?\b|\bload balancers?\b|\b(?:session|csrf) cookies?\b|\btrust proxy\b|\broll(?:ed|ing)? back\b|\binstead of (?:the )?(?:content-security-policy-)?report-only\b|\bpublic (?:authority|ca)\b|\benvironment variables?\b(?= that differ)|\b(?:server|service|domain) names?\b|\bmissing (?:\w+ )?(?:variables?|settings?|migrations?|files?|objects?)\b|\bfile (?:name|path)s?\b/gi;

/** When to do it, and not what. */
const CONDITION = /\b(?:if|once|after|before|until|unless)\b.*$/i;

/** Its words beside what it quotes, and beside what the findings are about. */
function wordsOf(instruction: string, findings: readonly Finding[]): string[] {
  const keys = new Set(
    findings
      .flatMap(({ evidence }) => evidence.flatMap((each) => each.keys))
      .map((key) => key.toLowerCase()),
  );
  const isKey = (name = '') => keys.has(name.toLowerCase());
  const plain = instruction
    // A quoted word is one like any other; a name or a value is none.
    .replace(QUOTED, (quoted) => (isKey(unquoted(quoted)) ? ' ' : ` ${plainWords(quoted)} `))
    .replace(NAMED, (whole, before, after) => (isKey(before) || isKey(after) ? ' ' : whole))
    .replace(PROTECTING, ' ')
    .replace(/@\w+(?:'s)?/g, ' ');
  return (plain.match(/(?<![\p{L}\p{N}_./-])[\p{L}][\p{L}\p{N}_'-]*|\*/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/'s$/, ''),
  );
}

const NAMED = /\b(?:cookie|field|header) ([\w.-]+)|([\w.-]+) (?:cookie|field|header)\b/gi;
const unquoted = (quoted: string) => quoted.slice(1, -1);
const plainWords = (quoted: string) =>
  /^\p{L}[\p{L} -]*$/u.test(unquoted(quoted)) ? unquoted(quoted) : '';
