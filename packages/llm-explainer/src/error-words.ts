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
  /\b(?:account suspended|apache2? .*default page|domain (?:is )?(?:for sale|parked)|future home of|iis windows server|(?:apache|caddy|nginx|http server) (?:.* )?test page|test page for|no such app|parked (?:domain|page)|site not found|unknown (?:domain|site)|welcome to (?:nginx|caddy|openresty|firebase hosting))\b|^(?:apache tomcat(?:\/[\d.]+)?|(?:web )?server['’]?s default page|default (?:backend|page|server|site|web ?site)(?: page)?|it works)[.!]*$/i;

/** By which a wall against robots shows itself. */
export const BLOCKED_TITLE =
  /\b(?:access denied|are you (?:a )?(?:human|robot)|attention required|been blocked|request blocked|just a moment|not acceptable|pardon our interruption|request (?:rejected|unsuccessful)|robot check|verify you)\b|^(?:security check|(?:re)?captcha)\b(?:[.!]*$| (?:challenge|check|required|verification))/i;

/** By which a framework shows its debugger, or that nothing but debugging is set up. */
export const DEBUG_TITLE =
  /\b(?:werkzeug debugger|(?:\w*(?:error|exception)|page not found) at (?:[A-Z]+ )?\/|install worked successfully)|\bSQLSTATE\[|^(?:action controller: exception caught|traceback\b|whoops! there was an error)/i;

/** By which a framework refuses a host name that it was not told, where it says so with 400 or 403. */
export const HOST_TITLE =
  /^(?:action controller: exception caught|blocked hosts?:|disallowedhost at \/|(?:bad request \()?invalid host(?: header|name)?\)?[.!]*$)/i;

/** By which a hosting says that the application of its customer does not run. */
export const STOPPED_TITLE =
  /^(?:(?:this|your) )?(?:(?:web ?)?app(?:lication)?|service|site)(?: is| has been| -|:)? (?:disabled|stopped|suspended)[.!]*$|^web app - unavailable$/i;

/** By which a proxy says that it did not reach what is behind it. */
export const GATEWAY_TITLE =
  /\b(?:bad gateway|backend fetch failed|gateway time-?out|no healthy upstream|origin dns error|upstream connect error|web server is down)\b/i;

/** By which a page says that it only sends on to another one. */
export const SENDING_ON_TITLE =
  /^(?:redirect(?:ing|ed)?|you are being redirected|(?:30[1278] )?(?:(?:object|document|page|site) (?:has )?)?moved(?: permanently)?)[.!…]*$/i;
