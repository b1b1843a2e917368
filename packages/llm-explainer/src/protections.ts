import type { Finding } from '@env-drift/contracts';

/** What protects somebody, by the words with which an advice touches it. */
const TOUCHES = new RegExp(
  [
    // Who may read an answer: Fetch section 3.2.
    String.raw`\bcors\b|\baccess-control|\borigins?\b|\bcross-(?:origin|site)\b|\bwildcards?\b|\b(?:all|any|every) (?:\w+ )?(?:hosts?|sites?)\b`,
    // With whom one speaks, and who listens: RFC 8446.
    String.raw`\bcertificates?\b|\b(?:tls|ssl|https)\b|\bhttp\b(?!/| (?:status|method|client error|compression|headers?|fields?|requests?|responses?|version|cach))|\b(?:in|un)?(?:encrypt|secur|trust|safe)\w*|\b(?:verif|validat)(?:y|ies|ied|ying|ication|ation)\b|\bhandshakes?\b|\bself-signed\b|\bhsts\b|\bstrict-transport|\bincludesubdomains\b|\bstrict\w*`,
    // What a page may load, and who may frame it.
    String.raw`\bpolic(?:y|ies)\b|\bcsp\b|\bcontent-security|-(?:src|ancestors|policy|inline|eval)\b|\breports?[ -]only\b|\bonly reports?\b|\bunsafe\b|\bnonces?\b|\bfram(?:e|es|ing)\b|\bnosniff\b|\bx-(?:frame|content-type|xss)-`,
    // Cookies: RFC 6265.
    String.raw`\bcookies?\b|\bhttponly\b|\bsamesite\b|\bsessions?\b`,
    // What few may know or do.
    String.raw`\b(?:passwords?|secrets?|credentials?|tokens?|keys?|log-?ins?|sign-?ins?|sso|mfa|2fa|auth\w*)\b|\bwalls?\b|\bfirewalls?\b|\bprotect\w*|\badmin\w*|\broot\b|\brights\b|\bpermi(?:t|ssion)\w*|\bprivileges?\b|\broles?\b|\bports? \d|\bfilters?\b|\bchecks?\b|\bchecking\b|\bguards?\b|\blimits?\b|\bblock\w*`,
    String.raw`\b(?:public|publicly|open|anonymous|internet|world|web|everybody|everyone|anybody|anyone|nobody|yourself|friends?|visitors?|customers?|strangers?|users?|people)\b`,
    // What tells how something is made.
    String.raw`\bdebug\w*|\bstack ?traces?\b|\bdetail(?:s|ed)?\b|\bverbose\b|\blogs?\b|\blogging\b|\bdumps?\b|\bsource code\b|\benvironment variables?\b|\benv\b|\binternals?\b`,
    // What nobody brings back, and what all depend on.
    String.raw`\b(?:data|databases?|backups?|tables?|records?|rows|disks?|volumes?|accounts?|schemas?|migrations?|buckets?|files?)\b`,
    String.raw`\b(?:all|every|each|whole|entire)(?: \w+)? (?:servers?|instances?|machines?|nodes?|services?|traffic|requests?|sides?|environments?)\b`,
    // Where everybody is sent.
    String.raw`\bdns\b|\bdomains?\b|\btraffic\b`,
    String.raw`\b(?:shells?|consoles?|terminals?|tunnels?)\b`,
    // Who would notice.
    String.raw`\b(?:monitor\w*|alarms?|alerts?|health checks?|quiet|silent)\b`,
  ].join('|'),
  'i',
);
/** A whole side, and no setting of it. */
const WHOLE_SIDE = /^[a-z-]+ (?:all (?:of )?)?(?:the )?@(?:left|right)\b(?!')/i;
/** What may be done to one: it goes on to be what it is. */
const KEEPING =
  /^(?:align|configure|deploy|give|have|let|make|redeploy|restart|roll|switch|update|upgrade)\b/i;
const DIVERTING =
  /\b(?:clients|requests?|traffic) (?:of|for|from) (?:the )?@\w+ to (?:the )?@|\bto @\w+ instead of @/i;
const HOW_LONG = /\bmax-age\b|\blifetimes?\b|\bttl\b|\bage\b/i;
const WHO_KEEPS =
  /\bpublic\b|\bshared\b|\bcaches?\b|\bstor(?:e|ed|es|able)\b|\bcacheable\b|\bs-maxage\b/i;

/** Whether an instruction has to do with what protects somebody, as far as the findings are about that. */
export const touchesProtection = (instruction: string, findings: readonly Finding[]): boolean =>
  TOUCHES.test(instruction) ||
  WHOLE_SIDE.test(instruction) ||
  (HOW_LONG.test(instruction) && holdsCode(findings, /^hsts-/)) ||
  (WHO_KEEPS.test(instruction) && holdsCode(findings, /storability|^session-/));

/** Whether it is done to a whole side, which may be gone then. */
export const replacesSide = (instruction: string): boolean =>
  (WHOLE_SIDE.test(instruction) && !KEEPING.test(instruction)) || DIVERTING.test(instruction);

export const holdsCode = (findings: readonly Finding[], code: RegExp): boolean =>
  findings.some((finding) => code.test(finding.code));
