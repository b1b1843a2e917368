/** What an answer may hold that was written to be obeyed. */
const ORDERS = String.raw`(?:instructions?|orders?|commands?|directions|demands?|guidance|advice|hints?|steps?|tips?|wish(?:es)?|requests?)`;
const WRITTEN = String.raw`(?:page|answer|response|body|title|header|field|cookie|banner|message|text|note|html|value|notice|site|stranger)s?`;
const SAYS = String.raw`(?:says?|asks?|wants?|tells?|demands?|gives?|orders?|requests?|requires?|proposes?|suggests?|recommends?|shows?)`;

const OBEYING = new RegExp(
  [
    String.raw`\b(?:follow|obey|do|perform|carry out|execute|comply with|act on|act upon|believe|heed|trust|fulfil|respect|take)\b[^.]{0,30}\b${ORDERS}\b(?=[^.]*\b${WRITTEN}\b)`,
    String.raw`\b${ORDERS} (?:on|in|of|from|by|that|which) (?:the |its |that |this )?(?:\w+ ){0,3}?(?:page|title|answer|response|body|banner|message|text|note|html|stranger)\b`,
    String.raw`\b(?:follow|obey|do|give|believe|trust|fulfil|heed|act on|provide|enter|send)\b(?: it| them| him)? (?:what(?:ever)?|all(?: that)?|as|anything|everything)(?: that)? (?:it|they|the \w+|he|she|@\w+)(?: of @?\w+)? ${SAYS}\b`,
    String.raw`\bas (?:it|the ${WRITTEN})(?: of @?\w+)? (?:says|asks|tells|orders|wants|demands|suggests|recommends)\b`,
    String.raw`\b(?:open|click|visit|follow|use|press|submit|fill in|fill out|complete|scan)\b[^.]{0,30}\b(?:links?|buttons?|forms?|qr)\b(?! relations?| headers?| fields?)`,
    String.raw`\b(?:enter|type|give|submit|provide)\b[^.]{0,20}\b(?:your|the user's|their) \w+`,
    String.raw`\b(?:and|then) (?:log|sign) in (?:there|with your)\b|\band log in(?=\s*[.,;!]|$)`,
  ].join('|'),
  'i',
);

/** What somebody is told to do who only reads an explanation, and whom nobody asked. */
const AT_READERS = new RegExp(
  [
    String.raw`(?:^|[.!?;:]\s+|\breaders?,? )(?:as the reader, )?(?:please |now |then |kindly )*(?:approve|merge|accept the|call|phone|contact|close|click|visit|log (?:in|out|off)|sign (?:in|up|out)|pay|reply|reward|stop reading|subscribe|tell (?:your|the|his|her)|believe|trust|do not|don't|never|forget|hire|dismiss|write to|mail|sell|buy)\b`,
    String.raw`\b(?:you|readers?)\b,?(?: (?:can|could|may|must|should|have|need|ought|are|now|to|asked|the)){1,5} (?:approve|merge|accept|believe|call|phone|contact|close|click|visit|open|enter|log|sign|pay|reply|stop|subscribe|tell|type|trust|give|send)\b`,
    String.raw`\byour (?:passwords?|names?|credentials?|managers?|accounts?|credit cards?|colleagues|boss|phone|computer)\b`,
    String.raw`\bwithout (?:a )?review(?:ing)?\b|\bwithout (?:asking|telling) (?:anybody|anyone|somebody|them)\b`,
    String.raw`\b(?:nobody|no one|no-one) (?:will|would|can|could) (?:notice|see|know|find out|mind)\b`,
  ].join('|'),
  'i',
);

/** The words with which a text sends its reader to do what a page asks for; undefined where there are none. */
export const findObedience = (text: string): string | undefined => OBEYING.exec(text)?.[0];

/** The words with which a text that only tells something sends its reader to do something. */
export const findOrderAtReader = (text: string): string | undefined =>
  OBEYING.exec(text)?.[0] ?? AT_READERS.exec(text)?.[0];
