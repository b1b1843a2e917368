/** What a request says of the answer it wants and of who asks (RFC 9110 sections 10.1.5, 12.5, 13 and 14.2). */
const OPEN_FIELDS =
  /^(?:accept(?:-.+)?|user-agent|cache-control|pragma|range|if-.+|prefer|priority|dnt|sec-(?:fetch|ch)-.+|upgrade-insecure-requests)$/i;

/** The values that no answer may repeat: of the fields that credentials are sent in, those that can hold one. */
export const secretsOf = (credentials: Readonly<Record<string, string>>): string[] =>
  Object.entries(credentials).flatMap(([name, value]) => (OPEN_FIELDS.test(name) ? [] : [value]));
