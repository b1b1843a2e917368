import { PLAIN_VALUES, WORD_VALUES } from './field-values.ts';
import { findHeaders } from './find-headers.ts';
import { isFrequentWord } from './frequent-words.ts';

/** Frequent, and able to turn a protection into its opposite, or to widen it to everybody. */
const TURNING = new Set(
  `all any anybody anything cannot each else every everything except lacks less like log login logs neither no
  nobody none nor not nothing off only other out secret tell tells user visitors want wants whole without
  wrong you your`.split(/\s+/),
);

/** How an advice begins that adds to a protection, or brings it back. */
const STRENGTHENING = new Set(
  `add adjust align answer apply automate build change compute configure copy define deploy enable enforce ensure
  exclude extend forbid give have include increase insist install issue keep limit list make mark mend name
  narrow offer order point prefer present protect provide purge put raise redeploy redirect reduce refuse
  reissue reload renew repeat replace request require reserve restart restore restrict return revise revoke
  roll rotate send serve set share start switch terminate tighten update upgrade use write`.split(
    /\s+/,
  ),
);

/** What an advice may speak of that touches a protection, and that makes none weaker. */
const CAREFUL = new Set(
  `addition additional address addresses alike allow-list allowlist always answers api apis app application
  applications applied appropriate asset attribute attributes authority automatic automatically balancer
  base best bundle byte bytes ca callers calling carefully case cdn chain codings component components
  container correct correctly cors csp current dates day days deployments different directive directives
  document documents domain domains edge edges end enforced entries entry environment environments exact expire
  expires expiry explicit explicitly fallback file files flag flags font fonts forwarded framework front
  full future gateway gradually half hash hashes honor honors hop hops hosting hour hours hsts html
  identical image images img instance instances instead intended intermediate intermediates js json kept key
  known latest layer layers least level list listed load locations long long-lived longer main match matches meant
  matching microservice middleware middlewares minimum minute minutes missing mode module month months names
  narrower necessary needed network new next nonce nonces object origin origins outermost own pages part
  path paths per permanently pipeline place places platform policies port possible present previous private
  proper properly protection provider proxies purged question quickly rather recent redirected redirects
  reload renewal reports requested requesting required responses restrictive reverse right route router
  routes routing script scripts second seconds section serving session sessions setting settings share
  shared short signature signed site size source sources spa specific spelling staging standard static step
  steps strict strict-transport-security stricter strong stronger stylesheets subdomain subdomains template
  templates terminates terminating terminator time times tls trust trusted turn upstream usual valid variant
  vary versions vhost www year years zone`.split(/\s+/),
);
const FIELD_WORDS: ReadonlySet<string> = new Set(
  [...PLAIN_VALUES, ...WORD_VALUES, 'secure', 'origin'].filter(
    (value) =>
      !/^(?:unsafe|no-referrer-when|public|http\/|none|ssl|tlsv1(?:\.0|\.1)?$)/.test(value),
  ),
);

/** Whether an instruction begins by adding to a protection. @param verb In lower case. */
export const isStrengthening = (verb: string): boolean => STRENGTHENING.has(verb);

/** `includes`, `enforcing`, `restored` of `include`, `enforce` and `restore`. */
const formsOf = (word: string): string[] => [
  word,
  ...['s', 'es', 'd', 'ed', 'ing']
    .filter((end) => word.endsWith(end))
    .flatMap((end) => [word.slice(0, -end.length), `${word.slice(0, -end.length)}e`]),
];

/** The first word of an instruction, beside its verb, of which nobody knows where it leads. @param words In lower case. */
export const findCareless = (words: readonly string[]): string | undefined =>
  words.find(
    (word) =>
      !(isFrequentWord(word) && !TURNING.has(word)) &&
      !CAREFUL.has(word) &&
      !formsOf(word).some((form) => STRENGTHENING.has(form)) &&
      !FIELD_WORDS.has(word) &&
      findHeaders(word).length === 0,
  );
