import type { SignalEnvelope } from '@env-drift/contracts';

/** Whole phrases: a page about maintenance has the same words. */
const CLOSED =
  /\b(?:(?:closed|down|offline) for|(?:planned|scheduled|site|system|under|undergoing) maintenance|maintenance (?:break|mode|page|window)|temporarily (?:closed|offline|unavailable)|(?:be )?(?:right back|back (?:soon|shortly|online))[.!]*$)|^(?:maintenance|wartung(?:sarbeiten|smodus)?)[.!]*$/i;

/** Whether a page says, by its title, that what was asked for is closed for a while. It proves nothing alone. */
export const saysClosed = ({ response }: SignalEnvelope): boolean =>
  CLOSED.test(response?.body?.page?.title ?? '');
