import { Severity } from '@env-drift/contracts';

/** What makes the next word no claim: `not critical`, `no severe`. `Critical-CH` is a field. */
const UNLESS = String.raw`(?<!\b(?:no|not|non|none|nothing|never|neither|nor|without)[ -](?:(?:a|an|any|be|being|so|very|yet|of)[ -])?)`;

const CLAIMS: Record<Exclude<Severity, 'info'>, RegExp> = {
  critical: new RegExp(
    String.raw`${UNLESS}\b(?:critical(?:ly)?(?!-ch\b)|severe(?:ly)?|fatal(?:ly)?|urgen(?:t|tly|cy)|extreme(?:ly)?|danger(?:ous|ously)?|alarming(?:ly)?|grave(?:ly)?|outages?|breach(?:es|ed)?|compromised|hacked|exploit\w*|attackers?|vulnerab\w+|catastroph\w+|disast(?:er|rous)\w*|crucial|emergency|(?:security|gaping) holes?|remote code execution|rce|immediate(?:ly)?(?= (?:threat|danger|risk|attack|act|action)|[.,;]|$)|threat(?:s|ens|ened)?|tak(?:e|es|en|ing) over (?:(?:the|a|an|its|whole) ){0,2}(?:accounts?|company|hosts?|machines?|servers?|sessions?|sites?|systems?)|takeover|dreadful(?:ly)?|hackers?|hijack\w*|malware|ransom\w*|show-?stopp\w+|business-ending|legal action|act (?:now|at once|immediately)|money is lost|blocker|showstopper|(?:highest|high)[ -](?:severity|priority|risk)|(?:sev(?:erity)?|prio(?:rity)?)[ -]?[01]|p[01]|(?:total|complete) (?:failure|loss))\b`,
    'i',
  ),
  warn: new RegExp(
    // `Warning` is a field too, RFC 7234 section 5.5.
    String.raw`${UNLESS}\b(?:warning(?! (?:field|header))|serious(?:ly)?|major|at risk|puts? \w+ (?:\w+ )?in danger|unsafe|end of life|important|significant(?:ly)?|risky|medium[ -](?:severity|priority|risk))\b`,
    'i',
  ),
};

/** What no two answers show, however grave they are. */
const NEVER_SEEN =
  /\b(?:was|were|been|being|got|gets) (?:attacked|breached|compromised|hacked|hijacked|leaked|stolen)\b|\bhackers? (?:\w+ ){0,2}(?:broke|entered|got|stole|took)\b|\b(?:passwords?|secrets?|data) (?:was |were )?(?:leaked|stolen)\b|\blost (?:all|its|the)(?: \w+)? data\b|\bmoney is lost\b|\blegal action\b/i;

/** The word with which a text calls something graver than it is; undefined where it does not. */
export function findExaggeration(text: string, severity: Severity): string | undefined {
  const attack = NEVER_SEEN.exec(text)?.[0];
  if (attack !== undefined) return attack;
  const graver = Severity.options.slice(0, Severity.options.indexOf(severity));
  for (const claimed of graver) {
    const word = claimed === 'info' ? undefined : CLAIMS[claimed].exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The gravest of some findings. */
export const gravestOf = (findings: readonly { severity: Severity }[]): Severity =>
  Severity.options.find((each) => findings.some(({ severity }) => severity === each)) ?? 'info';
