/** Words of a title by which a page says that something failed. */
export const ERROR_TITLE =
  /\b(?:40[0-9]|50[0-4]|error|exception|failed|failure|not found|oops|sorry|something went wrong|traceback|unavailable|uh oh|whoops)\b/i;

/** Words of a title by which a page says that it is closed for a while. */
export const MAINTENANCE_TITLE =
  /\b(?:back (?:soon|shortly|online)|(?:be )?right back|closed for|is offline|maintenance|temporarily offline|under construction|upgrading|wartung)\b/i;

/** Words of a title by which a server, a hosting company or a registrar shows that nothing is set up here. */
export const NOBODY_HOME_TITLE =
  /\b(?:account suspended|apache2? .*default page|default (?:backend|page|server|site|web ?site)|domain (?:is )?(?:for sale|parked)|future home|hosted by|iis windows server|it works|no such app|parked (?:domain|page)|site not found|test page|welcome to (?:nginx|caddy|openresty))\b/i;
