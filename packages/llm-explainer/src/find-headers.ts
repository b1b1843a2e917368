import { HYPHENATED_FIELDS, PLAIN_FIELDS, WORD_FIELDS } from './field-names.ts';
import { isShortName } from './field-nicknames.ts';
import { isFrequentWord } from './frequent-words.ts';

/** Hyphenated words are common in prose; these alone name headers. RFC 9110 section 18.4 and vendors'. */
const HYPHENATED = new RegExp(
  String.raw`(?<![\w-])(?:(?:access-control|cf|fastly|fly|sec|x)-[a-z0-9-]{2,60}|(?:[a-z]+-)*cache-(?:control|status)|${HYPHENATED_FIELDS.filter((name) => !/^(?:keep-alive|request-id|trace-id)$/.test(name)).join('|')})(?:-report-only)?(?![\w-])`,
  'gi',
);

const NAME = [...PLAIN_FIELDS, ...WORD_FIELDS].join('|');
const SPACED = HYPHENATED_FIELDS.map((name) => name.replaceAll('-', '[ -]')).join('|');
const FIELD = String.raw`(?:http |response |request )?(?:header|field)`;

/** A name that a sentence says to be one of a field: `the cdn-loop header`, `a field named te`. */
const CALLED = [
  new RegExp(
    String.raw`(?<![\w-])(${SPACED}|${NAME}|[a-z][a-z\d]*(?:-[a-z\d]+)+) ${FIELD}s?\b`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:the|no|an?|its|any) ([a-z][a-z\d]+) ${FIELD}\b`, 'gi'),
  new RegExp(String.raw`(?:header|field)s? (?:named |called )?(${NAME})(?![\w-])`, 'gi'),
];
/** What can be said of a header, and is no name of one: `security headers`, `a missing field`. */
const KINDS = new Set(
  `auth body caching cdn challenge common conditional cors csp custom debug disclosed disclosing duplicate edge empty encoding end-to-end entity form erroneous expected extra
  first forwarding framing general generator hidden hop hop-by-hop http identical important incoming incorrect individual invalid isolation json key language leaking meta modern
  negotiation new old optional outgoing outdated particular permission permissions protective rate rate-limit raw referrer recommended relevant required robots sensitive
  similar single specific standard strange stale tracing tracking trailing two unknown unusual upstream usual
  validator various vendor web`.split(/\s+/),
);

/** `lacks vary`, `sends no etag`: words that are no verbs and nothing that is sent else. */
const SENT = new RegExp(
  String.raw`\b(?:sends?|sent|lacks?|missing|omits?|drops?|strips?|adds?|without)\s+(?:(?:no|the|a|an|its|any|another|both)\s+){0,2}(${[...PLAIN_FIELDS, 'age', 'expires', 'keep-alive', 'request-id', 'trace-id'].join('|')})(?![\w-])`,
  'gi',
);

/** `Vary is missing`, where any word would have its capital. */
const BEGUN = new RegExp(
  String.raw`(?:^|[.!?:;]\s+|\band\s+)(?:The\s+)?(${[...PLAIN_FIELDS, 'age', 'allow', 'authorization', 'deprecation', 'digest', 'expires', 'forwarded', 'link', 'location', 'trailer', 'via', 'warning'].map((name) => name[0]!.toUpperCase() + name.slice(1)).join('|')})(?=\s+(?:is|was|are|were|has|had|lacks|names|lists|differs?|and)\b|,)`,
  'g',
);
/** A word that is nothing but a field. */
const ANYWHERE = /(?<![\w-])(?:etag|nel|referer|traceparent|tracestate)(?![\w-])/gi;

/** The header names in a text, in lower case. */
export function findHeaders(text: string): string[] {
  const called = (/header|field/i.test(text) ? CALLED : [])
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => (match[1] ?? '').toLowerCase().replaceAll(' ', '-'))
    .filter(
      (name) =>
        !(isFrequentWord(name) && !isField(name)) &&
        !KINDS.has(name) &&
        !isShortName(name) &&
        !isDescription(name),
    );
  const others = [SENT, BEGUN].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()),
  );
  return [
    ...new Set([
      ...(text.match(HYPHENATED) ?? []).map((name) => name.toLowerCase()),
      ...called,
      ...others,
      ...(text.match(ANYWHERE) ?? []).map((name) => name.toLowerCase()),
    ]),
  ];
}

const isField = (word: string) => PLAIN_FIELDS.includes(word) || WORD_FIELDS.includes(word);

/** `cached`, `caching`, `cache-related`, `security-relevant`. */
const isDescription = (word: string) =>
  !HYPHENATED_FIELDS.includes(word) &&
  /(?:ed|ing|ous|al|ive|ary|ic|y|based|like|relevant|related|specific|level|side|only|wide)$/.test(
    word,
  ) &&
  !PLAIN_FIELDS.includes(word);

/** A text without them, to look for something else in. */
export const withoutHeaders = (text: string): string => text.replace(HYPHENATED, ' ');
