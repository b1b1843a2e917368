/*
 * What pages say that stand in for another. Whole phrases: a page about errors, maintenance, captchas or
 * Django has the same words. And no title proves anything alone: see page-in-its-place.ts.
 */

/** Whether a title, or one of the parts it is put together from, says that something failed. */
export const saysFailure = (title: string): boolean =>
  title.split(TITLE_JOINT).some((part) => FAILURE.some((phrase) => phrase.test(part.trim())));

/** Between the name of a page and that of its site. */
const TITLE_JOINT = /\s[|·•:›»–—/-]+\s|:\s/;
const FAILURE = [
  /^(?:http )?(?:error )?(?:40\d|50[0-4])(?: error)?[.!]*$/i,
  /^(?:error )?(?:40\d|50[0-4]),? (?:bad|error|forbidden|gateway|internal|method|not|page|request|server|service|unauthori[sz]ed)\b/i,
  /^(?:(?:an?|application|client|connection|critical|database|fatal|internal|page|runtime|server|system|unexpected|unhandled|unknown) )*(?:error|exception|failure)(?: (?:occurred|page|\d{3}))?[.!]*$/i,
  /^error (?:establishing|loading|while)\b/i,
  /\b(?:error (?:has )?occurred|not found|unavailable|went wrong)[.!]*$/i,
  /^(?:oops|sorry|uh[ -]?oh|whoops)[.!…]*$/i,
  /^(?:oops|sorry|uh[ -]?oh|whoops)[,.!…]* (?:an error|something|that|the page|there (?:is|was)|this|we)\b/i,
];

/** By which a page says that it is closed for a while. */
export const MAINTENANCE_TITLE =
  /\b(?:(?:(?:be )?right back|(?:be )?back (?:soon|shortly|online))[.!]*$|(?:closed|down|offline) for|is offline|(?:planned|scheduled|site|system|under|undergoing) maintenance|maintenance (?:break|mode|page|window)|temporarily (?:closed|offline)|under construction|(?:currently|we are|we're) upgrading)|^(?:maintenance|wartung(?:sarbeiten|smodus)?)[.!]*$/i;

/** By which a server, a hosting company or a registrar shows that nothing is set up here. */
export const NOBODY_HOME_TITLE =
  /\b(?:apache2? .*default page|future home of|iis windows server|(?:apache|caddy|nginx|http server) (?:.* )?test page|test page for|no such app|site not found|unknown (?:domain|site)|welcome to (?:nginx|caddy|openresty|firebase hosting))\b|^(?:apache tomcat(?:\/[\d.]+)?|(?:web )?server['’]?s default page|default (?:backend|page|server|site|web ?site)(?: page)?|it works)[.!]*$/i;

/** By which somebody shows that the name can be bought, or leads nowhere yet. */
export const FOR_SALE_TITLE =
  /\bthis (?:domain|web ?site)(?: name)? (?:is |may be )?for sale\b|\bdomain(?: name)? (?:is |may be |has )?(?:expired|for sale|parked)\b|\bparked (?:domain|page)\b|^[\w-]+(?:\.[\w-]+)+ (?:is |may be )(?:for sale|parked)\b/i;

/** By which a hosting says that it has closed the account of its customer. */
export const SUSPENDED_TITLE =
  /^(?:(?:this|your) )?(?:hosting )?(?:account|domain(?: name)?|hosting|subscription|(?:web ?)?site)(?: is| has been| -|:)? suspended[.!]*$/i;

/**
 * By which a wall against robots shows itself. That access is denied is said by applications as well, and that nothing
 * is acceptable by servers that have no other format: of these only the whole page of a firewall.
 */
export const BLOCKED_TITLE =
  /\b(?:are you (?:a )?(?:human|robot)|attention required|been blocked|request blocked|just a moment|pardon our interruption|request (?:rejected|unsuccessful)|robot check|verify you)\b|^not acceptable!$|^(?:security check|(?:re)?captcha)\b(?:[.!]*$| (?:challenge|check|required|verification))/i;

/** By which a framework shows its debugger, or that nothing but debugging is set up. */
export const DEBUG_TITLE =
  /\b(?:werkzeug debugger|(?:\w*(?:error|exception)|page not found) at (?:[A-Z]+ )?\/|install worked successfully)|\bSQLSTATE\[|^(?:action controller: exception caught|traceback\b|whoops! there was an error)/i;

/** By which a framework refuses a host name that it was not told, where it says so with 400 or 403. */
export const HOST_TITLE =
  /^(?:action controller: exception caught|blocked hosts?:|disallowedhost at \/|(?:bad request \()?invalid host(?: header|name)?\)?[.!]*$)/i;

/** By which a hosting says that the application of its customer does not run. */
export const STOPPED_TITLE =
  /^(?:(?:this|your) )?(?:(?:(?:web ?)?app(?:lication)?|service)(?: is| has been| -|:)? (?:disabled|stopped|suspended)|site(?: is| has been| -|:)? (?:disabled|stopped))[.!]*$|^web app - unavailable$/i;

/** By which a proxy says that it did not reach what is behind it. */
export const GATEWAY_TITLE =
  /\b(?:bad gateway|backend fetch failed|gateway time-?out|no healthy upstream|origin dns error|upstream connect error|web server is down)\b/i;

/** By which a page says that it only sends on to another one. */
export const SENDING_ON_TITLE =
  /^(?:redirect(?:ing|ed)?|you are being redirected|(?:30[1278] )?(?:(?:object|document|page|site) (?:has )?)?moved(?: permanently)?)[.!…]*$/i;

/** By which a page says that it is not for whoever asks, and not why. */
export const DENIED_TITLE =
  /\b(?:access (?:is )?(?:denied|forbidden|restricted)|forbidden|no permission|not (?:allowed|authori[sz]ed|permitted)|permission denied|unauthori[sz]ed)\b/i;

/** By which a page says that it is not for this part of the world. */
export const COUNTRY_TITLE =
  /\b(?:available|accessible|allowed|blocked|banned|forbidden|offered|restricted|supported|unavailable) (?:for|from|in|to) your (?:area|country|location|region)\b|\byour (?:country|region) (?:has been |is )(?:banned|blocked|not)\b|\b(?:country|region) (?:ban|banned|block|blocked)\b|\bgeo[ -]?(?:block|restrict)\w*/i;
