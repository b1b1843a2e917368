/** What is done in many places, and is no claim of a product; with capitals as often as not. */
const TECHNIQUES = `content delivery network, domain name system, identity[ -]aware proxy, identity provider,
  ip (?:allow|block|deny)[ -]?list, load balancer, multi-factor authentication, reverse proxy,
  server[ -]side rendering, service worker, single[ -]page app(?:lication)?, single[ -]sign[ -]on,
  web application firewall, zero[ -]trust`;
const NAMED = new RegExp(
  String.raw`(?<![\w-])(?:${TECHNIQUES.split(/,\s+/).join('|')})s?(?![\w-])`,
  'gi',
);
/** `HTTP Basic Authentication`, RFC 7617: what follows the scheme is no other name. */
const SCHEMED =
  /(?<=(?<![\w-])(?:basic|bearer|digest)(?: access| http)?[ -])auth(?:entication)?(?![\w-])/gi;

/** @example withoutTechniques('A Web Application Firewall of Acme.') // 'A   of Acme.' */
export const withoutTechniques = (text: string): string =>
  text.replace(NAMED, ' ').replace(SCHEMED, ' ');
