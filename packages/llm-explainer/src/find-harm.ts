import { QUOTED } from './find-mentions.ts';
import { withoutLead } from './instruction-words.ts';
import { instructionsOf, sentencesOf } from './instructions.ts';
import { ordersIn } from './orders-in.ts';
import { withoutUnwanted } from './unwanted.ts';

/** What takes away a protection or data, brings in what is foreign, or gives something away. */
const HARM =
  /\b(?:deactivat|disabl|delet|destroy|download|drop(?:s|ped|ping)? (?:the|all|every|your)|eras|expos|format(?:s|ted|ting)? (?:the|all)|halt|install|reboot|shut(?:s|ting)? ?(?:it |them |\w+ )?down|(?:switch|turn|tak)\w*(?: \w+){0,4} (?:off|offline)|truncat|uninstall|unplug|upload|wip(?:e|ing)|e-?mail|forward (?:it|them|all|the|your)|bypass|weaken)\w*|\b(?:give|send|tell|show|mail|share|hand)\b[^.]{0,80}\b(?:passwords?|secrets?|tokens?|private keys?|keys)\b|\bask\b[^.]{0,40}\bfor (?:their|his|her|the) (?:passwords?|secrets?)\b/i;

const SECRET = String.raw`(?:passwords?|secrets?|credentials?|(?:bearer |access |session |api )?tokens?|(?:private |api )?keys?)`;
const PLACE = String.raw`(?:tickets?|chats?|channels?|logs?|issues?|e?-?mails?|messages?|repositor\w+|wikis?|pages?|documents?|quer(?:y|ies)|urls?|report|support)`;
const DATA = String.raw`(?:data|databases?|tables?|records?|rows|backups?|volumes?|disks?|buckets?|accounts?|users|schemas?)`;

/** The same, as somebody puts it who means no harm. */
const CARELESS = new RegExp(
  [
    // What is known to few, where many read.
    String.raw`\b(?:writ|cop|past|post|publish|report|print|attach|reveal|disclos|announc|not|record|put|log|forward)(?:e|y|ies|ing|s|es)?\b[^.]{0,60}\b${SECRET}\b[^.]{0,40}\b(?:in|into|to|on|at|with)(?: \w+){0,2} ${PLACE}\b`,
    String.raw`\b(?:publish|reveal|disclose|announce|leak|print)(?:es|s|ing)? (?:\w+ ){0,3}${SECRET}\b`,
    // Data that nobody brings back.
    String.raw`\b(?:purg|replac|renam|reset|empt|remov|overwrit|flush|recreat|clear)\w*(?: (?!cache)\w+){0,2} ${DATA}\b(?! caches?)`,
    // What is waited or tried for until it is too late.
    String.raw`\buntil [^.]{0,40}\b(?:break|burst|crash|fall|give up|gives up|go(?:es)? down)\w*`,
    // A check that is there for a reason.
    String.raw`\b(?:trust|accept|allow)(?:s|ing)? (?:any|every|all|invalid|expired|self-signed|untrusted|unknown)(?: \w+){0,2} certificates?\b`,
    String.raw`\bcertificates?\b[^.]{0,40}\bwithout (?:check|verif|validat)\w+`,
    String.raw`\b(?:ignor|skip|suppress)\w*(?: \w+){0,2} (?:certificates?|tls|ssl)\b`,
    String.raw`\b(?:remov|lift|tear|relax|loosen|drop|skip)(?:e|s|ing|es)?(?: \w+){0,3} (?:walls?|protections?|authentication|authorization|sign-?in|log-?in|firewalls?|checks?|password|hsts|csp|tls|https)\b`,
  ].join('|'),
  'i',
);

/** How somebody begins who gives something: what follows is what there will be. */
const GIVING =
  /^(?:accept|add|adjust|align|allow|answer|apply|change|configure|copy|define|deploy|enable|give|grant|include|keep|let|limit|lower|make|mark|move|name|open|permit|prefer|publish|put|reduce|release|repeat|replace|restore|return|reserve|route|serve|send|set|start|switch|trust|tune|update|upgrade|use|write)\b/i;

/** What no side should have, whoever gives it. */
const WEAK = new RegExp(
  [
    String.raw`\bplain(?:[ -]?text)? http\b(?!.*\bhttps\b)`,
    String.raw`\b(?:unencrypted|insecure|clear-?text) (?:connections?|requests?|http|traffic)\b`,
    String.raw`\bwithout (?:(?:asking for|requiring|demanding|checking|any|a|an|the|valid) )*(?:credentials?|authentication|authenticating|authorization|log-?ins?|logging in|sign(?:ing)?[ -]?in|passwords?|tokens?|tls|encryption|a certificate)\b`,
    String.raw`\b(?:any|every|all) (?:other )?(?:origins?|hosts|sites|domains|methods)\b(?! (?:of|that|which|in|on the list|listed))`,
    String.raw`\b(?:in|to|for) (?:everybody|everyone|anybody|anyone|the (?:public|world|internet)|all visitors)\b`,
    String.raw`\baccess-control-allow-origin\b[^.]*?(?:\*|\bnull\b)`,
    String.raw`\*[^.]*\baccess-control-allow-origin\b`,
    String.raw`(?:\b(?:strict-transport-security|hsts)\b.*\bmax-age ?[=:]? ?"?0(?!\d))|(?:\bmax-age ?= ?"?0(?!\d).*\b(?:strict-transport-security|hsts)\b)`,
    String.raw`\bunsafe-(?:inline|eval)\b`,
    String.raw`\b(?:default|script|style|img|font|connect|frame|object|worker)-(?:src|ancestors)\b[^;]*\s\*(?![\w.-])`,
    String.raw`\b(?:httponly|secure)\b ?(?:=|to|:) ?(?:false|off|no)\b`,
    String.raw`\breadable (?:for|by|to) (?:any |all )?(?:scripts?|javascript)\b`,
  ].join('|'),
  'i',
);

/** What is taken away: `replace 'unsafe-inline' by a nonce`. */
const REPLACED = /\breplace\b.*?\b(?=by|with)\b/i;

/** The words with which an advice asks for what may do harm; undefined where it does not. */
export function findHarm(text: string): string | undefined {
  const prose = withoutUnwanted(text).replace(QUOTED, ' " ');
  return HARM.exec(prose)?.[0] ?? CARELESS.exec(prose)?.[0] ?? findWeak(text);
}

/** What will be, where somebody did what an advice says: `Then every origin is allowed.` */
const OUTCOME = /^(?:then|so|thus|afterwards|this way|it (?:makes|lets|allows|opens))\b/i;

/** The same of a reason, which tells what it is good for. */
export const findHarmfulReason = (text: string): string | undefined =>
  findHarm(text) ??
  sentencesOf(text)
    .filter((sentence) => OUTCOME.test(sentence))
    .map((sentence) => WEAK.exec(sentence)?.[0])
    .find((weak) => weak !== undefined);

const unquoted = (text: string) => text.replace(/["“”`']/g, '');

/** A weakness that is given, whether or not it stands in quotation marks. */
const findWeak = (text: string): string | undefined =>
  sentencesOf(text)
    .flatMap(instructionsOf)
    .filter((instruction) => GIVING.test(instruction))
    .map((instruction) => WEAK.exec(unquoted(instruction).replace(REPLACED, ''))?.[0])
    .find((weak) => weak !== undefined);

/** What makes words an order in the middle of a sentence. */
const ORDERED = String.raw`\b(?:should|must|(?:need|have|ha|ought|want)s?(?: \w+)? to|please|best to|recommended to|better|you (?:can|could|may|might)|let us|let's)(?: (?!not\b|never\b)\w+){0,3} `;
const HARMFUL_ORDER = new RegExp(`${ORDERED}(?:${HARM.source}|${CARELESS.source})`, 'i');

/** The words with which a text that tells something orders harm; undefined where it does not. */
export function findHarmfulOrder(text: string): string | undefined {
  const prose = text.replace(QUOTED, ' " ');
  const begun = prose
    .split(/(?<=[.!?;:])\s+/)
    .map((sentence) => withoutLead(sentence))
    .flatMap((sentence) => [HARM.exec(sentence), CARELESS.exec(sentence)])
    .find((harm) => harm?.index === 0)?.[0];
  return (
    begun ??
    HARMFUL_ORDER.exec(prose)?.[0] ??
    ordersIn(text)
      .map((order) => WEAK.exec(unquoted(order).replace(REPLACED, ''))?.[0])
      .find((weak) => weak !== undefined)
  );
}
