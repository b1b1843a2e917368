import { fieldsMeantBy, isShortName } from './field-nicknames.ts';
import { isFrequentWord } from './frequent-words.ts';
import { withoutTechniques } from './general-techniques.ts';
import type { KnownText } from './known-text.ts';

/** What anybody may speak of who explains a web server. */
const COMMON: ReadonlySet<string> = new Set(
  `i in on out up off api ascii asset auth base64 ca cdn cgi cpu css db dns dom dos eof fqdn get gateway gb gib head html http
  https i18n ietf io ip ipv4 ipv6 javascript js json jwt kb kib ldap mb mib mime oauth oauth2 oidc ok os
  pem php post put ram rest rfc rpc saml saml2 sdk seo sha1 sha256 sha384 sha512 sni spa sql ssl sso ssr
  tcp tls ttfb ttl udp ui uri url utc utf utf8 uuid vm vpn w3c waf wasm www xhr xml
  yaml`.split(/\s+/),
);

/** Products that are written in small letters as often as not, and are no other word. */
const PRODUCTS: ReadonlySet<string> = new Set(
  `akamai angular ansible apache argocd auth0 aws azure bitbucket caddy cassandra chef circleci cloudfront
  consul couchbase couchdb datadog datadome django docker dotnet drupal dynamodb elasticsearch envoy
  express fargate fastapi flask github gitlab golang grafana gunicorn haproxy helm heroku hibernate
  hikari iis imperva incapsula istio java jenkins jetty joomla jvm kafka keycloak kibana kong kotlin
  kubernetes lambda laravel logstash magento mariadb memcached mongodb mysql neo4j netlify netty nextjs
  nginx nodejs nuxt okta openresty oracle perl postgres postgresql prometheus puma puppet rabbitmq rails
  redis ruby rust salesforce scala sentry shopify solr splunk spring sqlite squarespace squid sucuri
  symfony terraform tomcat traefik travis typo3 undertow uvicorn uwsgi varnish vault vercel werkzeug wix
  wordpress zookeeper`.split(/\s+/),
);

/** The same, in two words. */
const IN_TWO_WORDS = /\b(cloud)[ -](flare|front)\b/gi;
/** Without their capital they are names as well. */
const DAYS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february april june july september october
  november december`.split(/\s+/),
);

/** As they are written; in small letters they are words. */
const METHOD = /^(?:CONNECT|DELETE|OPTIONS|PATCH|TRACE)$/;
/** A word of letters, and what it goes on with; parts of `Frame-Options` are words. */
const WORD = /(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{N}_]*/gu;
/** Here any word has a capital. */
const BEGINNING = /(?:^|[.!?:;]["')\]]?\s|\n|[("]\s?)$/;

/**
 * The names in a text, lower-case: of products, protocols, people, days. Known by a capital where no
 * sentence begins, by a digit or `_` within, as a short name of a field, or by themselves.
 *
 * @example
 * findNames('Since Monday log4j and PostgreSQL fail.') // ['monday', 'log4j', 'postgresql']
 */
export const findNames = (text: string): string[] =>
  [...withoutTechniques(text).replace(IN_TWO_WORDS, '$1$2').matchAll(WORD)]
    .filter(({ 0: word, index, input }) => isName(word, input.slice(Math.max(index - 4, 0), index)))
    .map(([word]) => word.toLowerCase());

const isName = (word: string, before: string) =>
  (/^.+\p{Lu}/u.test(word) && !METHOD.test(word)) ||
  (/[\d_]/.test(word) && !/^v\d/i.test(word)) ||
  (/^\p{Lu}/u.test(word) &&
    !METHOD.test(word) &&
    !isFrequentWord(word.toLowerCase()) &&
    !BEGINNING.test(before)) ||
  isShortName(word) ||
  PRODUCTS.has(word.toLowerCase()) ||
  DAYS.has(word.toLowerCase());

/** Whether a name is everybody's, or stands in the known words, in short or in full, as one or as many. */
export const isKnownName = (name: string, known: KnownText): boolean =>
  // A password dialog is called by it, unless a challenge names its scheme.
  (name === 'basic' && !known.holds('www-authenticate')) ||
  [name, name.replace(/s$/, '')].some(
    (each) => COMMON.has(each) || known.holdsTerm(each) || fieldsMeantBy(each).some(known.holds),
  );
