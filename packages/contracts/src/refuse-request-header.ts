import { isSecretName } from './is-secret-name.ts';
import { maskTokens } from './mask-tokens.ts';

const CREDENTIAL =
  'a credential, and a probe carries none. Leave it out, and compare what anybody is shown';
const IS_CREDENTIAL = `is ${CREDENTIAL}`;
const IDENTITY =
  'says who somebody is, and a probe is nobody. Leave it out, and compare what anybody is shown';
const CONNECTION = 'belongs to the connection, which the probe looks after. Leave it out';
const BROWSER =
  'is set by browsers alone, so that servers can rely on it, and a probe is none. Leave it out';
const PROXY =
  'is for a proxy to set, and says who asks, or for what. A probe pretends neither. Leave it out';
const METHOD = 'makes it another request than the GET or HEAD that is sent. Leave it out';

/** Names that may not be chosen, lower-case, and why. The first that matches is told. */
const REFUSED: [names: RegExp, why: string][] = [
  [
    /^(?:authorization|proxy-authorization|cookie2?|set-cookie)$|(?:^|-)bypass(?:-|$)/,
    IS_CREDENTIAL,
  ],
  // RFC 9110 section 7.6.1, and what frames a message.
  [
    /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings|host|content-length|expect|proxy-.*)$/,
    CONNECTION,
  ],
  [/^sec-/, BROWSER],
  [
    /(?:^|-)(?:remote|webauth|authenticated)-user(?:-|$)|^x-user-?(?:id|name|e?mail|roles?|groups?)$|-client-principal(?:-|$)|(?:^|-)client-?cert(?:-|$)|-ssl-client-|^x-amzn-oidc-/,
    IDENTITY,
  ],
  [
    /^(?:via|cdn-loop|x-host|x-(?:rewrite|proxy)-url|x-http-destinationurl)$|^(?:x-)?forward(?:ed)?(?:-|$)|^x-original-|-original-path$|-forwarded-for$|(?:^|-)(?:client|real|remote|originating|user|proxyuser)-?(?:ip|addr)$|-external-address$|-override-url$|-host-override$|^(?:cf|x-appengine|x-middleware)-/,
    PROXY,
  ],
  [/^x-(?:http-)?method(?:-override)?$/, METHOD],
];

/**
 * Why a request field may not be chosen, as the end of a sentence that begins with its name; undefined
 * where it may.
 *
 * @param name lower-case
 * @example
 * refuseRequestHeader('x-api-key')      // 'is a credential, and a probe carries none. ...'
 * refuseRequestHeader('accept-language') // undefined
 */
export function refuseRequestHeader(name: string): string | undefined {
  // What runs behind a gateway interface (RFC 3875 section 4.1.18) takes the one for the other.
  const spelled = name.replaceAll('_', '-');
  const refused = REFUSED.find(([names]) => names.test(spelled));
  if (refused) return refused[1];
  return isSecretName(name) ? IS_CREDENTIAL : undefined;
}

/** RFC 9110 section 11.4: a scheme and what comes with it. */
const SCHEME = /(?:^|[,;:="'] *)(?:Bearer|Digest|DPoP|Negotiate|NTLM|AWS4-HMAC-SHA256) +[^\s,;]+/i;

/**
 * Why a value may not be chosen, whatever its field is called: as the end of a sentence; undefined where it may.
 *
 * @example
 * refuseRequestValue('Bearer c2VjcmV0LXRva2Vu') // 'holds a credential, and a probe carries none. ...'
 */
export const refuseRequestValue = (value: string): string | undefined =>
  SCHEME.test(value) || maskTokens(value) !== value ? `holds ${CREDENTIAL}` : undefined;
