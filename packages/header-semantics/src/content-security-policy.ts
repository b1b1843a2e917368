import { parseCspSource, type CspPage, type CspSource } from './csp-source.ts';
import { keepHost } from './host-mapping.ts';

/** Source lists by lower-case directive name, each in canonical spelling. */
export type CspPolicy = ReadonlyMap<string, readonly CspSource[]>;

export interface ContentSecurityPolicy {
  /** All of them apply: what is allowed is what every one allows. */
  enforced: readonly CspPolicy[];
  /** Only reported, never blocked. */
  reportOnly: readonly CspPolicy[];
}

const ANY_PAGE: CspPage = { self: "https://'self'", mapHost: keepHost };

/**
 * The policies of `Content-Security-Policy` and `Content-Security-Policy-Report-Only`. The first of
 * repeated directives counts; a policy without directives is none.
 *
 * @example
 * parseContentSecurityPolicy("script-src 'self'; SCRIPT-src *, img-src a.example")
 * // enforced: two policies, script-src -> 'self' and img-src -> https://a.example
 * @param page lets sources that name the side's own host equal `'self'`, on every side
 * @see CSP3 section 2.2.1
 */
export function parseContentSecurityPolicy(
  value: string | null,
  reportOnly: string | null = null,
  page: Partial<CspPage> = {},
): ContentSecurityPolicy {
  const context = { ...ANY_PAGE, ...page };
  return {
    enforced: parsePolicies(value, context),
    reportOnly: parsePolicies(reportOnly, context),
  };
}

/** A comma cannot stand in a policy, so that it always separates two; nothing is quoted. */
const parsePolicies = (value: string | null, page: CspPage): CspPolicy[] =>
  (value ?? '')
    .split(',')
    .map((text) => parsePolicy(text, page))
    .filter((policy) => policy.size > 0);

function parsePolicy(text: string, page: CspPage): CspPolicy {
  const policy = new Map<string, CspSource[]>();
  for (const directive of text.split(';')) {
    const [given = '', ...values] = directive.split(/[\t\n\f\r ]/).filter((part) => part !== '');
    const name = given.toLowerCase();
    if (name === '' || policy.has(name) || !isAscii(directive)) continue;
    policy.set(
      name,
      [...new Set(values)].map((value) => parseValue(name, value, page)),
    );
  }
  return policy;
}

const parseValue = (name: string, value: string, page: CspPage): CspSource =>
  /-src(?:-elem|-attr)?$|^(?:base-uri|form-action|frame-ancestors)$/.test(name)
    ? parseCspSource(value, page)
    : { kind: 'token', text: isKeyword(name, value) ? value.toLowerCase() : value };

/** A keyword means the same in any case; the name of a Trusted Types policy does not. */
const isKeyword = (name: string, value: string) => name === 'sandbox' || value.startsWith("'");

const isAscii = (text: string) => !/[\u0080-\uffff]/.test(text);
