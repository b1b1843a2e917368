import { isSecretName } from './mask-secrets.ts';

const CREDENTIAL =
  'is a credential, and a probe carries none. Leave it out, and compare what anybody is shown';
const CONNECTION = 'belongs to the connection, which the probe looks after. Leave it out';
const BROWSER =
  'is set by browsers alone, so that servers can rely on it, and a probe is none. Leave it out';
const PROXY =
  'is for a proxy to set, and says who asks, or for what. A probe pretends neither. Leave it out';
const METHOD = 'makes it another request than the GET or HEAD that is sent. Leave it out';

/** Names that may not be chosen, lower-case, and why. The first that matches is told. */
const REFUSED: [names: RegExp, why: string][] = [
  [/^(?:authorization|proxy-authorization|cookie2?|set-cookie)$|(?:^|-)bypass(?:-|$)/, CREDENTIAL],
  // RFC 9110 section 7.6.1, and what frames a message.
  [
    /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings|host|content-length|expect|proxy-.*)$/,
    CONNECTION,
  ],
  [/^sec-/, BROWSER],
  [
    /^(?:forwarded|via|cdn-loop|(?:x-)?client-ip|true-client-ip|x-(?:real|cluster-client)-ip|x-host|x-rewrite-url)$|^x-(?:forwarded|original)-|^cf-/,
    PROXY,
  ],
  [/^x-(?:http-)?method(?:-override)?$/, METHOD],
];

/** A code that names a place or a language is no code that lets anybody in. */
const INNOCENT = /^[a-z-]*(?:country|currency|language|region)-code$/;

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
  const refused = REFUSED.find(([names]) => names.test(name));
  if (refused) return refused[1];
  return isSecretName(name) && !INNOCENT.test(name) ? CREDENTIAL : undefined;
}
